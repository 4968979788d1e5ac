import type { Sheet } from '../sheet';

/** Widths in the header, in px of the drawing. */
const MARGINS = 112;
const CLOCK = { roomy: 442 + 32, compact: 346 + 20 };
const AS_OF = 98;
const LIVE = { roomy: 27 + 17 + 144 + 64, compact: 27 + 17 + 144 + 32, dotOnly: 27 + 32 };
const SIMULATED = 213;
const GAP = 40;

/** How wide a line may be that stands at the left of the header. */
export function headerRoom(sheet: Sheet, banner: boolean, simulated: boolean): number {
  if (sheet.portrait) {
    return sheet.width - MARGINS;
  }
  const clock = AS_OF + (sheet.compact ? CLOCK.compact : CLOCK.roomy);
  const usual = sheet.compact ? (simulated ? LIVE.dotOnly : LIVE.compact) : LIVE.roomy;
  const taken = clock + (banner ? 0 : usual) + (simulated ? SIMULATED + GAP : 0);
  return sheet.width - MARGINS - taken - GAP;
}
