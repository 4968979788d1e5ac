/** Times of day as the venue's own clock shows them. */
export interface VenueTime {
  /** `10:42:07` */
  clock(instant: number): string;
  /** `09:30` */
  minute(instant: string): string;
}

export function venueTime(timeZone: string): VenueTime {
  const withSeconds = format(timeZone, true);
  const toMinute = format(timeZone, false);
  return {
    clock: (instant) => (Number.isFinite(instant) ? withSeconds.format(instant) : '--:--:--'),
    minute: (instant) => {
      const parsed = Date.parse(instant);
      return Number.isNaN(parsed) ? '--:--' : toMinute.format(parsed);
    },
  };
}

function format(timeZone: string, seconds: boolean): Intl.DateTimeFormat {
  const options: Intl.DateTimeFormatOptions = {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    ...(seconds ? { second: '2-digit' } : {}),
  };
  try {
    return new Intl.DateTimeFormat('en-GB', { ...options, timeZone });
  } catch {
    // A zone this browser does not know: the device's own is the better guess than no clock.
    return new Intl.DateTimeFormat('en-GB', options);
  }
}
