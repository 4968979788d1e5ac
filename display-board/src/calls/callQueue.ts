import type { Call } from 'web-client/live';

/**
 * Which call is large. Every call has its own turn of at least `turn`; calls that come meanwhile
 * wait in order (they stand in the rows already, so nobody has to wait to see his number). One
 * that has been answered or missed before its turn came is passed over: it would send people to a
 * desk that no longer waits for them.
 */
export interface CallQueue {
  large?: LargeCall;
  /** Calls that wait to be large, the oldest first. */
  waiting: readonly string[];
  /** Which of its times each call was last large with. */
  announced: Readonly<Record<string, number>>;
}

export interface LargeCall {
  id: string;
  /** Device milliseconds when it became large, or was called again while it was. */
  since: number;
  /** Whether it came as news: then it pulses. A new number for every pulse. */
  pulse?: number;
}

type Calls = Readonly<Record<string, Call>>;

export const emptyQueue: CallQueue = { waiting: [], announced: {} };

/** A call keeps the large place for this long (milliseconds), whatever comes. */
export const TURN = 15_000;
/** In a venue that runs faster than life a turn is shorter, but not too short to be read. */
const SHORTEST_TURN = 4_000;

export function turnAt(speed: number): number {
  return Math.max(TURN / Math.max(speed, 1), SHORTEST_TURN);
}

/** Moves the queue on to what the document says at device time `now` (milliseconds). */
export function advance(queue: CallQueue, calls: Calls, now: number, turn: number): CallQueue {
  const waiting = stillWaiting(queue, calls);
  const large = queue.large;
  const repeated = large && waiting.includes(large.id);
  const turnIsOver = !large || !(large.id in calls) || now - large.since >= turn;
  // A repeated call is news at once if it is the one being shown.
  const next = repeated ? large.id : turnIsOver ? waiting[0] : undefined;
  const announced = keepKnown(queue.announced, calls);
  if (next === undefined) {
    return { ...settled(large, calls), waiting, announced };
  }
  return {
    large: { id: next, since: now, pulse: (large?.pulse ?? 0) + 1 },
    waiting: waiting.filter((id) => id !== next),
    announced: { ...announced, [next]: calls[next]?.times ?? 1 },
  };
}

/** Nothing was heard for a while, or nothing yet: the newest call stands, without a pulse. */
export function standing(queue: CallQueue, calls: Calls, now: number): CallQueue {
  const id = queue.large && queue.large.id in calls ? queue.large.id : newestShown(calls);
  return id === undefined
    ? { waiting: [], announced: queue.announced }
    : { large: { id, since: now }, waiting: [], announced: queue.announced };
}

function stillWaiting(queue: CallQueue, calls: Calls): string[] {
  const isNews = (id: string): boolean =>
    calls[id]?.state === 'calling' && queue.announced[id] !== calls[id].times;
  const kept = queue.waiting.filter(isNews);
  const fresh = Object.keys(calls).filter((id) => isNews(id) && !kept.includes(id));
  return [...kept, ...fresh.sort((a, b) => byAge(calls, a, b))];
}

/** By when each was last called; of two at one moment the one called into the hall first. */
function byAge(calls: Calls, a: string, b: string): number {
  const [first, second] = [calls[a], calls[b]];
  return first && second ? first.at.localeCompare(second.at) || first.rank - second.rank : 0;
}

/** The large place once no news waits: whoever has it keeps it, unless it would mislead. */
function settled(large: LargeCall | undefined, calls: Calls): { large?: LargeCall } {
  const state = large && calls[large.id]?.state;
  if (large && state !== undefined && state !== 'missed') {
    return { large };
  }
  const id = newestShown(calls);
  return id === undefined ? {} : { large: { id, since: large?.since ?? 0 } };
}

/** The newest call that was not missed. */
function newestShown(calls: Calls): string | undefined {
  return Object.keys(calls)
    .filter((id) => calls[id]?.state !== 'missed')
    .sort((a, b) => (calls[b]?.rank ?? 0) - (calls[a]?.rank ?? 0))[0];
}

function keepKnown(announced: CallQueue['announced'], calls: Calls): Record<string, number> {
  return Object.fromEntries(Object.entries(announced).filter(([id]) => id in calls));
}
