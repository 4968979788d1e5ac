import type { Call } from 'web-client/live';
import type { Board } from '../documents/read';

export interface ListedCall extends Call {
  id: string;
}

/** Calls kept in sight, the large one among them. */
const CALLS_KEPT = 8;

/** Calls already made, newest first, without the large one and without those missed. */
export function calledBefore(board: Board, large: string | undefined): ListedCall[] {
  return Object.entries(board.calls)
    .filter(([id, call]) => id !== large && call.state !== 'missed')
    .map(([id, call]) => ({ ...call, id }))
    .sort((a, b) => b.rank - a.rank)
    .slice(0, CALLS_KEPT - 1);
}

/** Numbers to get ready, in their order. */
export function numbersOnDeck(board: Board): string[] {
  return Object.values(board.onDeck)
    .sort((a, b) => a.rank - b.rank)
    .map(({ number }) => number);
}

/** Missed numbers, the latest first. */
export function numbersMissed(board: Board): string[] {
  return Object.values(board.missed)
    .sort((a, b) => b.at.localeCompare(a.at))
    .map(({ number }) => number);
}

/** Splits a list of numbers into lines no wider than `width`; a line has at least one number. */
export function inLines(
  numbers: readonly string[],
  width: number,
  widthOf: (number: string) => number,
  gap: number,
): string[][] {
  const lines: string[][] = [];
  let used = Infinity;
  for (const number of numbers) {
    const needed = widthOf(number);
    if (used + gap + needed > width) {
      lines.push([]);
      used = -gap;
    }
    lines[lines.length - 1]?.push(number);
    used += gap + needed;
  }
  return lines;
}
