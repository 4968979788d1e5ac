import type {
  CrowdDocument,
  CrowdZone,
  DevicesDocument,
  EntryDocument,
  EntrySlot,
  Household,
  SlotDensity,
} from '../live';
import { counterScene, hold, presentTurn, queueScene, unitsScene } from './scene';
import type { Stage } from './stage';

/** The console's morning: 10:42, gate B crowding, hall A rising, the signing area silent. */

const STARTS = [-102, -72, -42, -12, 18, 48, 78, 108];
const TENSE_NOW = 3;

/** Slots of thirty minutes from 09:00 on, of which that of 10:30 is at hand. */
function slots(stage: Stage): Record<string, EntrySlot> {
  const whole = Math.floor(stage.now() / 60_000) * 60_000;
  const at = (minutes: number) => new Date(whole + minutes * 60_000).toISOString();
  return Object.fromEntries(
    STARTS.map((start, index) => [
      `s${index}`,
      {
        label: { zh: `第${index + 1}场`, en: `Slot ${index + 1}` },
        rank: index,
        day: 2,
        from: at(start),
        to: at(start + 30),
        opens: at(start - 30),
        capacity: 120,
        booked: 46,
        came: index < TENSE_NOW ? 40 : index === TENSE_NOW ? 28 : 0,
        people: index < TENSE_NOW ? 80 : index === TENSE_NOW ? 57 : 0,
      },
    ]),
  );
}

export function consoleEntry(stage: Stage): EntryDocument {
  const minutes = (counts: number[]) =>
    Object.fromEntries(counts.map((count, index) => [stage.in(-60 * index), count]));
  const gate = { zone: 'entrance', in: 320, out: 31 };
  return {
    gates: {
      A: {
        ...gate,
        label: { zh: 'A口', en: 'Gate A' },
        rank: 1,
        outside: 'door-a',
        households: 141,
        byMinute: minutes([3, 4, 2, 5]),
      },
      B: {
        ...gate,
        label: { zh: 'B口', en: 'Gate B' },
        rank: 2,
        outside: 'door-b',
        households: 152,
        byMinute: minutes([6, 4, 5, 7]),
        pace: 30,
      },
    },
    slots: slots(stage),
    admissions: {},
    conflicts: {},
    turnedAway: {},
    inside: { people: 688, limit: 1_000 },
    rules: {
      people: 2,
      opensBefore: 1_800,
      grace: 600,
      admitsLate: true,
      checksIn: true,
      showUpPercent: 87,
    },
    day: 2,
    open: true,
  };
}

type Floor = [x: number, y: number, width: number, height: number];

function zone(
  stage: Stage,
  [zh, en]: [string, string],
  rank: number,
  floor: Floor | undefined,
  changes: Partial<CrowdZone>,
): CrowdZone {
  const [x = 0, y = 0, width = 0, height = 0] = floor ?? [];
  return {
    label: { zh, en },
    rank,
    area: 60,
    kind: 'hall',
    source: 'sensors',
    level: 'normal',
    sampledAt: stage.in(-2),
    recountedAt: stage.in(-7_200),
    passages: 640,
    ...(floor ? { floor: { x, y, width, height } } : {}),
    ...changes,
  };
}

const counted = (people: number, low: number, high: number, density: number) => ({
  people,
  low,
  high,
  density,
});

function zones(stage: Stage): CrowdDocument['zones'] {
  const since = (seconds: number) => ({ levelSince: stage.in(-seconds) });
  return {
    review: zone(stage, ['复核区', 'Review'], 5, [0, 0, 11, 6], counted(41, 38, 44, 0.68)),
    deck: zone(stage, ['候选区', 'On deck'], 6, [11, 0, 9, 6], counted(14, 14, 15, 0.58)),
    selection: zone(stage, ['选房区', 'Selection'], 7, [20, 0, 11, 6], counted(32, 30, 34, 0.36)),
    signing: zone(stage, ['签约区', 'Signing'], 8, [31, 0, 11, 6], {
      level: 'unknown',
      unknownSince: stage.in(-74),
      sampledAt: stage.in(-74),
      last: 47,
    }),
    corridor: zone(stage, ['走廊', 'Corridor'], 4, [0, 6, 42, 3.2], {
      ...counted(19, 17, 21, 0.63),
      kind: 'corridor',
    }),
    'hall-a': zone(stage, ['A厅', 'Hall A'], 2, [0, 9.2, 23, 10], {
      ...counted(318, 301, 336, 2.12),
      ...since(260),
      area: 150,
      level: 'yellow',
      rising: { level: 'orange', at: stage.in(360) },
    }),
    'hall-b': zone(stage, ['B厅', 'Hall B'], 3, [23, 9.2, 19, 10], {
      ...counted(173, 164, 182, 1.08),
      ...since(900),
      level: 'blue',
    }),
    'door-a': zone(stage, ['A口外', 'Outside gate A'], 0, [2, 19.2, 10, 4.6], {
      ...counted(9, 8, 11, 0.64),
      kind: 'door',
      source: 'hand',
    }),
    'door-b': zone(stage, ['B口外', 'Outside gate B'], 1, [12, 19.2, 11, 4.6], {
      ...counted(29, 26, 33, 2.07),
      ...since(134),
      kind: 'door',
      level: 'orange',
    }),
    forecourt: zone(stage, ['广场', 'Forecourt'], 9, undefined, {
      ...counted(214, 190, 238, 0.36),
      source: 'hand',
      sampledAt: stage.in(-95),
    }),
  };
}

/** Planned and peak or forecast of each slot, by zone. */
const BY_SLOT: Record<string, [planned: number[], density: number[]]> = {
  'door-a': [
    [0.5, 0.6, 0.6, 0.7, 0.6, 0.6, 0.5, 0.4],
    [0.42, 0.58, 0.71, 0.66, 0.7, 0.6, 0.4, 0.4],
  ],
  'door-b': [
    [0.5, 0.6, 0.6, 0.7, 0.6, 0.6, 0.5, 0.4],
    [0.47, 0.62, 0.88, 2.07, 1.2, 0.7, 0.4, 0.3],
  ],
  'hall-a': [
    [0.6, 1, 1.2, 1.4, 1.3, 1, 0.6, 0.6],
    [0.51, 0.92, 1.71, 2.12, 2.6, 1.6, 0.8, 0.6],
  ],
  'hall-b': [
    [0.4, 0.7, 0.9, 1, 1, 0.8, 0.5, 0.5],
    [0.33, 0.61, 0.97, 1.08, 1.2, 0.9, 0.5, 0.4],
  ],
  corridor: [
    [0.4, 0.5, 0.5, 0.6, 0.5, 0.4, 0.3, 0.3],
    [0.22, 0.41, 0.6, 0.63, 0.7, 0.5, 0.3, 0.3],
  ],
  review: [
    [0.4, 0.6, 0.6, 0.6, 0.6, 0.6, 0.4, 0.4],
    [0.31, 0.55, 0.7, 0.68, 0.7, 0.6, 0.4, 0.4],
  ],
  selection: [
    [0.3, 0.4, 0.4, 0.4, 0.4, 0.4, 0.3, 0.3],
    [0.21, 0.38, 0.41, 0.36, 0.4, 0.4, 0.3, 0.3],
  ],
  deck: [
    [0.4, 0.5, 0.6, 0.6, 0.6, 0.5, 0.4, 0.3],
    [0.3, 0.5, 0.6, 0.58, 0.6, 0.5, 0.4, 0.3],
  ],
  forecourt: [
    [0.3, 0.4, 0.4, 0.4, 0.4, 0.3, 0.3, 0.2],
    [0.25, 0.38, 0.4, 0.36, 0.4, 0.3, 0.2, 0.2],
  ],
  signing: [
    [0.1, 0.4, 0.5, 0.6, 0.6, 0.6, 0.5, 0.5],
    [0.08, 0.35, 0.58, 0.52, 0.6, 0.6, 0.5, 0.5],
  ],
};

function bySlot(): CrowdDocument['bySlot'] {
  const cell = (zoneId: string, slot: number): SlotDensity => {
    const [planned = [], density = []] = BY_SLOT[zoneId] ?? [];
    const seen = density[slot] ?? 0;
    return {
      planned: planned[slot] ?? 0,
      ...(slot > TENSE_NOW ? { forecast: seen } : { peak: seen, mean: seen * 0.8 }),
      ...(slot <= TENSE_NOW && seen > 1.5 ? { personMinutes: { blue: 210.5, yellow: 42 } } : {}),
    };
  };
  return Object.fromEntries(
    STARTS.map((_, slot) => [
      `s${slot}`,
      Object.fromEntries(Object.keys(BY_SLOT).map((id) => [id, cell(id, slot)])),
    ]),
  );
}

export function consoleCrowd(stage: Stage): CrowdDocument {
  const sensor = (zh: string, en: string, rank: number, into: string) => ({
    label: { zh, en },
    rank,
    into,
    heardAt: stage.in(-1),
  });
  return {
    zones: zones(stage),
    bySlot: bySlot(),
    sensors: {
      'a-1': sensor('A厅东门', 'Hall A, east door', 1, 'hall-a'),
      'a-2': {
        ...sensor('A厅西门', 'Hall A, west door', 2, 'hall-a'),
        doubt: 'leap',
        doubtedAt: stage.in(-40),
      },
      'sign-1': {
        ...sensor('签约区门', 'Signing, door', 3, 'signing'),
        silentSince: stage.in(-74),
      },
    },
    advice: {
      'hold-B': {
        act: 'hold',
        gate: 'B',
        reason: 'rising',
        zone: 'hall-a',
        level: 'orange',
        at: stage.in(360),
        resumeAt: stage.in(593),
        households: 42,
      },
      'delay-s4': {
        act: 'delay',
        slot: 's4',
        minutes: 10,
        reason: 'forecast',
        zone: 'hall-a',
        level: 'orange',
        at: stage.in(1_080),
        households: 52,
      },
    },
    inside: { people: 688, low: 652, high: 731, counted: 690, limit: 1_000 },
    session: { expected: 835, limit: 1_000 },
    showUpPercent: 87,
    thresholds: {
      halls: { blue: 1, yellow: 1.5, orange: 2.5, red: 3.5 },
      doors: { blue: 0.7, yellow: 1, orange: 1.5, red: 2.5 },
    },
    longestWait: 2_700,
    open: true,
  };
}

function devices(stage: Stage): DevicesDocument {
  const device = (role: string, connected = true) => ({
    role,
    node: 'a',
    connected,
    lastBeat: stage.in(connected ? -2 : -252),
    visible: true,
  });
  const many = (role: string, count: number) =>
    Object.fromEntries(
      Array.from({ length: count }, (_, index) => [`${role}${index + 1}`, device(role)]),
    );
  return {
    devices: {
      ...many('screen', 18),
      ...many('counter', 12),
      ...many('gate', 2),
      ...many('radio', 24),
      counter13: device('counter', false),
      screen18: { ...device('screen'), visible: false },
    },
  };
}

/** Households served since the first slot began, faster and slower. */
function served(stage: Stage): Record<string, Household> {
  return Object.fromEntries(
    Array.from({ length: 128 }, (_, index) => {
      const minutesAgo = 102 - 0.79 * index - 3 * Math.sin(index / 9);
      return [
        `S${index}`,
        {
          number: String(index + 1).padStart(4, '0'),
          rank: index,
          group: 'a',
          pools: ['two'],
          people: 2,
          slot: 's0',
          state: index % 9 === 0 ? 'declined' : 'contracted',
          endedAt: stage.in(-60 * Math.max(0.2, minutesAgo)),
        } satisfies Household,
      ];
    }),
  );
}

/** Puts the console's morning on the stage. */
export function setConsoleScene(stage: Stage): void {
  const desk = { turn: presentTurn(stage) };
  const queue = queueScene(stage, {
    '1': counterScene({ pools: ['one'], rank: 1, ...desk }),
    '2': counterScene({ rank: 2, ...desk }),
    '3': counterScene({ pools: ['three'], rank: 3 }),
    R1: counterScene({ stage: 'review', kind: 'review', rank: 4, ...desk }),
    R2: counterScene({ stage: 'review', kind: 'review', rank: 5 }),
  });
  const pool = (zh: string, en: string, rank: number, p50: number, p90: number) => ({
    ...{ label: { zh, en }, rank },
    ...{ p50: p50 * 60, p90: p90 * 60 },
  });
  hold(stage, 'queue', {
    ...queue,
    households: { ...queue.households, ...served(stage) },
    pools: {
      one: pool('一居 45㎡', 'One room', 1, 22, 35),
      two: pool('两居 60㎡', 'Two rooms', 2, 26, 38),
      three: pool('三居 80㎡', 'Three rooms', 3, 14, 24),
    },
  });
  const { pools, types, ...units } = unitsScene(stage);
  hold(stage, 'units', {
    ...units,
    types: {
      ...types,
      'two-65': {
        ...{ label: { zh: '两居 65㎡', en: 'Two rooms, large' }, pool: 'two' },
        ...{ left: 14, rank: 2 },
      },
    },
    pools: {
      ...pools,
      one: {
        ...{ label: { zh: '一居 45㎡', en: 'One room' }, rank: 1 },
        ...{ left: 12, ahead: 51, runOut: '0149', enough: false },
      },
    },
  });
  hold(stage, 'entry', consoleEntry(stage));
  hold(stage, 'crowd', consoleCrowd(stage));
  hold(stage, 'devices', devices(stage));
}
