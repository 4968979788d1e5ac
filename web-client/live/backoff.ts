/** The shortest and the longest mean of the waits between tries, in milliseconds. */
export const FIRST_WAIT = 250;
export const LONGEST_WAIT = 15_000;

/**
 * How long to wait before the next try: exponential with full jitter, so that a thousand clients
 * that lost the same hub do not come back in the same instant.
 *
 * @param failures tries that failed in a row before this one, from 0
 * @param random a number in [0, 1)
 * @returns milliseconds in [0, LONGEST_WAIT)
 */
export function waitBeforeTry(failures: number, random: number): number {
  const ceiling = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** Math.min(failures, 16));
  return Math.floor(random * ceiling);
}
