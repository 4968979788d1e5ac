import { emWidth } from '../parts/textWidth';

/** How a called number is set: on one line or two, in px of the drawing. */
export interface NumberSetting {
  lines: readonly string[];
  /** Font size. */
  size: number;
}

export interface Box {
  width: number;
  height: number;
}

/** Figures 131 px tall: the least for a called number (83 mm at 10 m). */
export const SMALLEST_CALLED = 179;
/** Line to line, of the font size: figures have neither ascenders nor descenders to clear. */
const LINE = 0.88;

/**
 * The largest setting of a number in its box, up to `largest`. A long one takes two lines where
 * that makes it larger by more than a little; it never goes below the least size, since a number
 * that overflows by a hair can still be read and one too small cannot.
 */
export function setNumber(number: string, box: Box, largest: number): NumberSetting {
  const whole = fit([number], box, largest);
  const halves = halve(number);
  const broken = halves ? fit(halves, box, largest) : whole;
  const tooSmall = whole.size < SMALLEST_CALLED && broken.size > whole.size;
  const better = tooSmall || broken.size > whole.size * BREAK_GAIN ? broken : whole;
  return { lines: better.lines, size: Math.max(better.size, SMALLEST_CALLED) };
}

/** Two lines are harder to read as one number: they must be worth it. */
const BREAK_GAIN = 1.25;

function fit(lines: readonly string[], box: Box, largest: number): NumberSetting {
  const widest = Math.max(...lines.map(emWidth));
  const size = Math.min(largest, box.width / widest, box.height / (LINE * lines.length));
  return { lines, size: Math.floor(size) };
}

/** Where a number is broken: after its letters or at a hyphen if that costs little, else in the middle. */
function halve(number: string): [string, string] | undefined {
  if (number.length < 6) {
    return undefined;
  }
  const cut = (at: number): [string, string] => [number.slice(0, at), number.slice(at)];
  const widest = (lines: readonly string[]): number => Math.max(...lines.map(emWidth));
  const middle = cut(Math.ceil(number.length / 2));
  const prefix = /^[A-Z]+(?=\d)|^[^-]+-/i.exec(number)?.[0].length ?? 0;
  return prefix > 0 && widest(cut(prefix)) <= widest(middle) * PREFIX_COST ? cut(prefix) : middle;
}

const PREFIX_COST = 1.15;

/** A number in a list: its leading part in label size where the whole would be too wide. */
export interface ListedNumber {
  lead: string;
  body: string;
}

/**
 * Numbers told apart by their last characters keep those at full size. The lead is set smaller
 * only from the ninth character on, and is never left out.
 */
export function listNumber(number: string): ListedNumber {
  const cut = number.length > LONGEST_AT_FULL_SIZE ? number.length - BODY_LENGTH : 0;
  return { lead: number.slice(0, cut), body: number.slice(cut) };
}

const LONGEST_AT_FULL_SIZE = 8;
const BODY_LENGTH = 6;

/** The width in px a listed number takes. */
export function listedWidth(number: string, sizes: { key: number; label: number }): number {
  const { lead, body } = listNumber(number);
  return emWidth(lead) * sizes.label + emWidth(body) * sizes.key;
}
