import type { EntryDocument, Household, QueueDocument } from '../../../live';
import { slotsOf } from '../entry/entryRows';

/** Seconds between two points of the chart. */
const STEP = 60;
/** Milliseconds of the past from which the pace to come is taken, and the least of it that says anything. */
const LOOK_BACK = 3_600_000;
const LEAST_PAST = 600_000;

/** Lines over the day: seconds since 1970, and households; null where a line has no point. */
export interface PaceLines {
  at: number[];
  served: (number | null)[];
  plan: number[];
  /** What may be expected at least and at most, from now on. */
  low: (number | null)[];
  high: (number | null)[];
}

/** Whether a household was served to its end: it came, and its day is over. */
export function isServed({ state, endedAt }: Household): boolean {
  return endedAt !== undefined && state !== 'absent';
}

/** When households were served, ascending, in milliseconds. */
export function servedTimes(queue: QueueDocument): number[] {
  return Object.values(queue.households)
    .filter(isServed)
    .map(({ endedAt }) => Date.parse(endedAt ?? ''))
    .sort((a, b) => a - b);
}

/**
 * Households that were to be served by a moment: those of each slot who are expected to come, spread
 * evenly over its time as planned, before any delay.
 */
export function plannedBy(entry: EntryDocument, at: number): number {
  return slotsOf(entry).reduce((sum, [, { from, to, delay = 0, booked }]) => {
    const begin = Date.parse(from) - delay * 1_000;
    const length = Date.parse(to) - Date.parse(from);
    const share = Math.min(1, Math.max(0, (at - begin) / length));
    return sum + (booked * share * entry.rules.showUpPercent) / 100;
  }, 0);
}

/**
 * The day as lines; none before a slot is known. What is to come is the pace of the last hour, less
 * and more by the spread that so few events have by chance (one standard deviation of a Poisson
 * count), and never more than are booked and expected.
 */
export function paceLines(
  queue: QueueDocument,
  entry: EntryDocument,
  now: number,
): PaceLines | undefined {
  const slots = slotsOf(entry);
  const [first] = slots;
  if (!first) {
    return undefined;
  }
  const times = servedTimes(queue);
  const [, { from, delay = 0 }] = first;
  const begin = Math.min(Date.parse(from) - delay * 1_000, times[0] ?? Infinity);
  const end = Math.max(...slots.map(([, { to }]) => Date.parse(to)));
  const ahead = forecast(times, begin, now, plannedBy(entry, Infinity));
  const lines: PaceLines = { at: [], served: [], plan: [], low: [], high: [] };
  for (const at of minutesOf(begin, end, now)) {
    lines.at.push(at / 1_000);
    lines.served.push(at <= now ? times.filter((time) => time <= at).length : null);
    lines.plan.push(plannedBy(entry, at));
    lines.low.push(at >= now ? (ahead?.low(at) ?? null) : null);
    lines.high.push(at >= now ? (ahead?.high(at) ?? null) : null);
  }
  return lines;
}

function minutesOf(begin: number, end: number, now: number): number[] {
  const count = Math.max(0, Math.ceil((end - begin) / (STEP * 1_000)));
  const minutes = Array.from({ length: count + 1 }, (_, index) => begin + index * STEP * 1_000);
  return now > begin && now < end ? [...new Set([...minutes, now])].sort((a, b) => a - b) : minutes;
}

function forecast(times: readonly number[], begin: number, now: number, most: number) {
  const since = Math.max(begin, now - LOOK_BACK);
  if (now - since < LEAST_PAST) {
    return undefined;
  }
  const lately = times.filter((time) => time > since && time <= now).length;
  const spread = Math.sqrt(lately);
  const served = times.filter((time) => time <= now).length;
  const by = (count: number) => (at: number) =>
    Math.max(served, Math.min(most, served + (count * (at - now)) / (now - since)));
  return { low: by(lately - spread), high: by(lately + spread) };
}
