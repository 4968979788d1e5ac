import type {
  Bilingual,
  BoardDocument,
  CrowdDocument,
  CrowdZone,
  EntryDocument,
  EntryHold,
  QueueDocument,
  ZoneLevel,
} from '../../../live';
import { concernWords as words, frozen, levelGrades, levelWords } from '../../texts';
import { clockOf, minutesOf, timeOfDay } from '../../venue/times';
import { longWait } from './figures';
import { heldFor, isCrowded, zonesInOrder } from './zoneFaces';

/** How a concern is coloured: a level, amber where it waits on a clock, hatched where nobody knows. */
export type Tone = ZoneLevel | 'held' | 'plain';

/** Something the manager is to know, and perhaps to act on. */
export interface Concern {
  id: string;
  title: Bilingual;
  /** How it stands. */
  state: Bilingual;
  /** Who has it; none where nobody needs to. */
  who: Bilingual | undefined;
  /** The clock and what it counts; none where no clock runs. */
  clock: { text: string; words: Bilingual } | undefined;
  tone: Tone;
  /** Whether it waits for somebody: filled, else only an edge. */
  filled: boolean;
}

export interface Situation {
  board: BoardDocument;
  crowd: CrowdDocument;
  entry: EntryDocument;
  queue: QueueDocument;
  now: number;
  timeZone: string;
}

type Weighed = Concern & { weight: number };

const LEVEL_WEIGHT: Partial<Record<ZoneLevel, number>> = { red: 100, orange: 80, yellow: 40 };

/** So near to the limit no further household fits in with certainty. */
const NEARLY_FULL = 0.95;

/** Everything that stands out of the ordinary, the most urgent first. */
export function concernsOf(situation: Situation): Concern[] {
  return [
    ...freeze(situation),
    ...zones(situation),
    ...full(situation),
    ...wait(situation),
    ...holds(situation),
    ...notices(situation),
  ].sort((a, b) => b.weight - a.weight);
}

/** What is said where nothing stands out. */
export function calm(open: boolean): Concern {
  return {
    id: 'calm',
    title: open ? words.calm : words.closed,
    state: open ? words.calmState : words.closedState,
    who: undefined,
    clock: undefined,
    tone: 'plain',
    filled: false,
  };
}

function freeze({ queue, now }: Situation): Weighed[] {
  const { frozenSince } = queue;
  return frozenSince === undefined
    ? []
    : [
        {
          ...made('freeze', 95, words.frozen, frozen.rule),
          clock: since(frozenSince, now, words.frozenFor),
          tone: 'held',
          filled: true,
        },
      ];
}

function zones({ crowd, entry, now }: Situation): Weighed[] {
  return zonesInOrder(crowd).flatMap(([id, zone]) =>
    zone.level === 'unknown' ? [unknown(id, zone, now)] : crowded(id, zone, entry, now),
  );
}

function unknown(id: string, zone: CrowdZone, now: number): Weighed {
  const state = zone.unknownSince === undefined ? words.neverHeard : words.unknownState(zone.last);
  return {
    ...made(`zone-${id}`, 60, words.unknown(zone.label), state),
    clock: since(zone.unknownSince, now, words.silentFor),
    tone: 'unknown',
  };
}

function crowded(id: string, zone: CrowdZone, entry: EntryDocument, now: number): Weighed[] {
  const { label, level, levelSince } = zone;
  const weight = LEVEL_WEIGHT[level];
  if (weight === undefined || level === 'normal' || level === 'unknown') {
    return [];
  }
  const gate = heldFor(id, entry);
  return [
    {
      ...made(`zone-${id}`, weight, words.zone(label, levelWords[level]), levelGrades[level]),
      who: gate ? words.gateHeld(gate.label) : words.nobody,
      clock: since(levelSince, now, words.since),
      tone: level,
      filled: isCrowded(level) && !gate,
    },
  ];
}

function full({ crowd: { inside } }: Situation): Weighed[] {
  return inside.limit !== undefined && inside.people >= inside.limit * NEARLY_FULL
    ? [
        {
          ...made('full', 90, words.full, words.fullState(inside.people, inside.limit)),
          tone: 'held',
          filled: true,
        },
      ]
    : [];
}

function wait({ crowd: { longestWait }, queue }: Situation): Weighed[] {
  const seconds = longWait(queue);
  return seconds !== undefined && longestWait !== undefined && seconds > longestWait
    ? [
        {
          ...made(
            'wait',
            50,
            words.wait,
            words.waitState(minutesOf(seconds), minutesOf(longestWait)),
          ),
          tone: 'held',
        },
      ]
    : [];
}

function holds({ entry, now, timeZone }: Situation): Weighed[] {
  const gates = Object.entries(entry.gates).flatMap(([id, { label, held }]) =>
    held ? [hold(`gate-${id}`, words.held(label), held, now)] : [],
  );
  const slots = Object.entries(entry.slots).flatMap(([id, { from, held }]) =>
    held ? [hold(`slot-${id}`, words.slotHeld(timeOfDay(from, timeZone, false)), held, now)] : [],
  );
  return [...gates, ...slots];
}

function hold(id: string, title: Bilingual, held: EntryHold, now: number): Weighed {
  const { expectedUntil, by, zone } = held;
  const over = expectedUntil === undefined || Date.parse(expectedUntil) <= now;
  return {
    ...made(id, 30, title, zone === undefined ? words.heldBy(by) : words.heldByHub),
    clock: over
      ? since(held.since, now, words.heldFor)
      : { text: clockOf(Date.parse(expectedUntil) - now), words: words.resumes },
    tone: 'held',
  };
}

function notices({ board, now }: Situation): Weighed[] {
  return Object.entries(board.notices)
    .filter(([, { until }]) => until === undefined || Date.parse(until) > now)
    .map(([id, { text, level, at, until }]) => ({
      ...made(
        `notice-${id}`,
        level === 'warning' ? 20 : 10,
        text,
        level === 'warning' ? words.warning : words.notice,
      ),
      clock:
        until === undefined
          ? since(at, now, words.noticeAge)
          : { text: clockOf(Date.parse(until) - now), words: words.noticeFor },
    }));
}

function made(id: string, weight: number, title: Bilingual, state: Bilingual): Weighed {
  return {
    ...{ id, weight, title, state },
    who: undefined,
    clock: undefined,
    tone: 'plain',
    filled: false,
  };
}

function since(at: string | undefined, now: number, counts: Bilingual): Concern['clock'] {
  return at === undefined ? undefined : { text: clockOf(now - Date.parse(at)), words: counts };
}
