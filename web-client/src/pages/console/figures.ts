import type { Bilingual, CrowdDocument, EntryDocument, QueueDocument } from '../../../live';
import { figureWords as words } from '../../texts';
import { minutesOf } from '../../venue/times';
import { slotsOf } from '../entry/entryRows';
import { plannedBy, servedTimes } from './pace';

/** A figure of the day in large type. */
export interface Figure {
  id: 'inside' | 'served' | 'wait' | 'showUp';
  value: Bilingual;
  /** What it is, against what it stands. */
  text: Bilingual;
  /** Whether it is beyond its limit. */
  over: boolean;
}

/** People inside and expected against the limits, in shares of the bar's length. */
export interface Gauge {
  low: number;
  high: number;
  expected: number;
  limit: number;
  text: Bilingual;
  over: boolean;
}

interface Day {
  crowd: CrowdDocument;
  entry: EntryDocument;
  queue: QueueDocument;
  now: number;
}

/** The four figures that tell the day. */
export function bigFigures(day: Day): Figure[] {
  return [inside(day), served(day), wait(day), showUp(day)];
}

/** The session of the day against the number from which the law asks for more; none without one. */
export function sessionGauge({ inside, session }: CrowdDocument): Gauge | undefined {
  const { expected, limit } = session;
  if (limit === undefined) {
    return undefined;
  }
  const whole = Math.max(limit, expected, inside.high) * 1.05;
  return {
    low: Math.max(0, inside.low) / whole,
    high: Math.max(0, inside.high) / whole,
    expected: expected / whole,
    limit: limit / whole,
    text: words.session(expected, limit),
    over: expected >= limit,
  };
}

/** The share of those booked who came, of the slots that have ended, in hundredths. */
export function showUpSoFar(entry: EntryDocument, now: number): number | undefined {
  const ended = slotsOf(entry).filter(([, { to, booked }]) => Date.parse(to) <= now && booked > 0);
  const booked = ended.reduce((sum, [, slot]) => sum + slot.booked, 0);
  const came = ended.reduce((sum, [, slot]) => sum + slot.came, 0);
  return booked === 0 ? undefined : Math.round((came / booked) * 100);
}

/** The wait for a selection desk that nine in ten did not exceed, in seconds. */
export function longWait(queue: QueueDocument): number | undefined {
  return Object.values(queue.stages).find(({ kind }) => kind === 'selection')?.p90;
}

function inside({ crowd }: Day): Figure {
  const { people, low, high, limit } = crowd.inside;
  return {
    id: 'inside',
    value: plain(String(people)),
    text: limit === undefined ? words.inside(low, high) : words.insideLimit(low, high, limit),
    over: limit !== undefined && people > limit,
  };
}

function served({ queue, entry, now }: Day): Figure {
  const times = servedTimes(queue).length;
  const planned = Math.round(plannedBy(entry, now));
  return {
    id: 'served',
    value: plain(String(times)),
    text: words.servedAgainst(planned, planned - times),
    over: false,
  };
}

function wait({ queue, crowd }: Day): Figure {
  const seconds = longWait(queue);
  const limit = crowd.longestWait;
  return {
    id: 'wait',
    value: seconds === undefined ? plain(words.unknown) : words.minutes(minutesOf(seconds)),
    text: words.wait(limit === undefined ? undefined : minutesOf(limit)),
    over: (seconds ?? 0) > (limit ?? Infinity),
  };
}

function showUp({ entry, now }: Day): Figure {
  const percent = showUpSoFar(entry, now);
  const planned = entry.rules.showUpPercent;
  return {
    id: 'showUp',
    value: plain(percent === undefined ? words.unknown : `${percent}%`),
    text: percent === undefined ? words.noShowUp(planned) : words.showUp(planned),
    over: false,
  };
}

function plain(text: string): Bilingual {
  return { zh: text, en: text };
}
