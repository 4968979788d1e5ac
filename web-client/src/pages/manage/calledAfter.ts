import type { Call } from '../../../live';

/** Numbers called after a moment (venue milliseconds), in the order of their calls. */
export function calledAfter(calls: Record<string, Call>, moment: number): string[] {
  const after = Object.values(calls)
    .filter(({ at }) => Date.parse(at) > moment)
    .sort((a, b) => a.rank - b.rank)
    .map(({ number }) => number);
  return [...new Set(after)];
}
