/** Durations and times of day, as the screens write them. */

/** `1:24`, `0:09`, `12:30:05` from an hour on; never negative. */
export function clockOf(milliseconds: number): string {
  const whole = Math.max(0, Math.ceil(milliseconds / 1_000));
  const seconds = String(whole % 60).padStart(2, '0');
  const minutes = Math.floor(whole / 60);
  return minutes < 60
    ? `${minutes}:${seconds}`
    : `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}:${seconds}`;
}

/** Whole minutes, at least 1. */
export function minutesOf(seconds: number): string {
  return String(Math.max(1, Math.round(seconds / 60)));
}

/** How long ago, short: `48 s`, `12 min`. */
export function ageOf(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1_000);
  return seconds < 120 ? `${seconds} s` : `${Math.floor(seconds / 60)} min`;
}

/** `10:42:07` or `10:42` in the venue's time zone. */
export function timeOfDay(instant: number | string, timeZone: string, seconds = true): string {
  return new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
    ...(seconds ? { second: '2-digit' } : {}),
    hourCycle: 'h23',
  }).format(new Date(instant));
}

/** A speed without needless digits: `10`, `2.5`. */
export function speedOf(speed: number): string {
  return String(Math.round(speed * 10) / 10);
}
