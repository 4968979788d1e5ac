/** People tapped in and out of a zone, and not yet on their way to the hub. */
export interface Clicks {
  in: number;
  out: number;
}

export type Way = keyof Clicks;

/** As many as one command may carry. */
const MOST = 1_000;

export const NONE: Clicks = { in: 0, out: 0 };

/** One more person. */
export function clicked(clicks: Clicks, way: Way): Clicks {
  return { ...clicks, [way]: clicks[way] + 1 };
}

/** One fewer, as long as one is gathered that way. */
export function takenBack(clicks: Clicks, way: Way): Clicks {
  return { ...clicks, [way]: Math.max(0, clicks[way] - 1) };
}

export function total(clicks: Clicks): number {
  return clicks.in + clicks.out;
}

/** What one command takes along, and what is left for the next. */
export function parcel(clicks: Clicks): { sent: Clicks; left: Clicks } {
  const sent = { in: Math.min(MOST, clicks.in), out: Math.min(MOST, clicks.out) };
  return { sent, left: { in: clicks.in - sent.in, out: clicks.out - sent.out } };
}

/** Clicks as they were kept on the device; none where that cannot be read. */
export function read(text: string | null): Clicks {
  const match = /^(\d{1,9})\/(\d{1,9})$/.exec(text ?? '');
  return match ? { in: Number(match[1]), out: Number(match[2]) } : NONE;
}

export function written(clicks: Clicks): string {
  return `${clicks.in}/${clicks.out}`;
}
