import { describe, expect, it } from 'vitest';
import type { EntryDocument, EntryGate, EntrySlot, Household, QueueDocument } from '../../../live';
import {
  currentSlot,
  doubleUses,
  judge,
  laterSlots,
  type GateSituation,
  type Shown,
} from './judging';

const NOW = Date.parse('2026-11-24T02:43:02Z');
const at = (time: string) => `2026-11-24T${time}:00Z`;
const gateRow = (changes: Partial<EntryGate> = {}): EntryGate => ({
  label: { zh: 'A口', en: 'Gate A' },
  rank: 1,
  zone: 'entrance',
  households: 0,
  in: 0,
  out: 0,
  byMinute: {},
  ...changes,
});
const slotRow = (changes: Partial<EntrySlot> = {}): EntrySlot => ({
  label: { zh: '', en: '' },
  rank: 4,
  day: 2,
  from: at('02:30'),
  to: at('03:00'),
  opens: at('02:00'),
  capacity: 120,
  booked: 118,
  came: 96,
  people: 180,
  ...changes,
});
const early = slotRow({ rank: 6, from: at('03:30'), to: at('04:00'), opens: at('03:00') });
const entryRow = (changes: Partial<EntryDocument> = {}): EntryDocument => ({
  gates: { A: gateRow(), B: gateRow({ rank: 2 }) },
  slots: {
    now: slotRow(),
    early,
    full: slotRow({ rank: 7, from: at('04:00'), to: at('04:30'), booked: 120 }),
    over: slotRow({ rank: 1, from: at('01:00'), to: at('01:30'), closes: at('01:40') }),
    tomorrow: slotRow({ rank: 1, day: 3, to: '2026-11-25T01:00:00Z' }),
    yesterday: slotRow({ rank: 1, day: 1, to: '2026-11-23T01:00:00Z' }),
  },
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
  ...changes,
});
const row = (changes: Partial<Household> = {}): Household => ({
  number: '0155',
  rank: 1,
  group: 'a',
  pools: [],
  people: 4,
  slot: 'now',
  state: 'expected',
  ...changes,
});

function situation(
  household: Partial<Household> = {},
  entry: Partial<EntryDocument> = {},
  more: Partial<GateSituation> = {},
): GateSituation {
  const queue = { households: { H0155: row(household) } } as unknown as QueueDocument;
  return { entry: entryRow(entry), queue, gate: 'A', now: NOW, ...more };
}
const typed: Shown = { ticket: '0155', genuine: 'typed' };
const says = { venue: 'demo', number: '0155', slot: 'now', people: 2 };
const scanned: Shown = { ticket: 'VH1.x.y', genuine: 'genuine', says };
const codes = (...args: Parameters<typeof judge>) => judge(...args).against.map(({ code }) => code);

describe('who may enter', () => {
  it('lets in whom nothing stands against: by code, number, registration number', () => {
    for (const shown of [scanned, typed, { ...typed, ticket: 'h0155' }]) {
      expect(judge(situation(), shown)).toMatchObject({
        number: '0155',
        household: { id: 'H0155' },
        people: 2,
        against: [],
      });
    }
    expect(judge(situation(), { ...scanned, says: { ...says, people: 1 } }).people).toBe(1);
  });

  it.each<[string, Partial<Household>, Partial<EntryDocument>, Shown]>([
    ['venue-not-open', { state: 'absent' }, { open: false }, scanned],
    ['ticket-forged', {}, {}, { ...scanned, genuine: 'forged' }],
    ['ticket-forged', {}, {}, { ...scanned, genuine: 'other-venue' }],
    ['ticket-forged', {}, {}, { ticket: 'VH1.', genuine: 'unreadable' }],
    ['unknown', {}, {}, { ...typed, ticket: '9999' }],
    ['household-final', { state: 'contracted' }, {}, scanned],
    ['ticket-replaced', { slot: 'early' }, {}, scanned],
    ['wrong-day', { slot: 'tomorrow' }, {}, typed],
    ['wrong-gate', { gate: 'B' }, {}, scanned],
    ['too-late', { slot: 'over' }, {}, typed],
    [
      'entry-held',
      {},
      { gates: { A: gateRow({ held: { since: at('02:40'), by: 'm' } }) } },
      scanned,
    ],
    [
      'entry-held',
      {},
      { slots: { now: slotRow({ held: { since: at('02:40'), by: 'm' } }) } },
      scanned,
    ],
  ])('refuses for %s', (code, household, entry, shown) => {
    const [first] = judge(situation(household, entry), shown).against;
    expect(first?.code).toBe(code);
    expect(first?.waits).toBe(code === 'entry-held');
    expect(first?.until).toBeUndefined();
  });

  it('knows a ticket of a later day although its household is not on the list', () => {
    const other = { ...scanned, says: { ...says, number: '0900', slot: 'tomorrow' } };
    expect(codes(situation(), other)).toEqual(['wrong-day']);
    expect(
      codes(situation(), { ...other, says: { ...says, number: '0900', slot: 'now' } }),
    ).toEqual(['unknown']);
  });

  it('lets a household of an earlier day come at any time', () => {
    expect(codes(situation({ slot: 'yesterday' }), typed)).toEqual([]);
  });

  it('says until when an early one has to wait', () => {
    expect(judge(situation({ slot: 'early' }), typed).against).toEqual([
      { code: 'too-early', waits: true, until: Date.parse(at('03:00')) },
    ]);
    const later = { now: Date.parse(at('03:00')) };
    expect(codes(situation({ slot: 'early' }, {}, later), typed)).toEqual([]);
  });

  it('takes at most as many people as the rule says', () => {
    expect(codes(situation(), scanned, 3)).toEqual(['too-many-people']);
    expect(codes(situation(), scanned, 1)).toEqual([]);
  });

  it('puts the reasons in the hub’s order', () => {
    const held = { since: at('02:40'), by: 'm', expectedUntil: at('02:52') };
    const gates = { A: gateRow({ held, pace: 1, byMinute: { [at('02:41')]: 1 } }) };
    const admissions = { H0155: { number: '0155', gate: 'B', people: 2, at: at('02:31') } };
    const everything = situation({ slot: 'early', gate: 'B' }, { gates, admissions });
    expect(codes(everything, scanned, 3)).toEqual([
      'already-inside',
      'ticket-replaced',
      'wrong-gate',
      'too-many-people',
      'too-early',
      'entry-held',
      'entry-paced',
    ]);
  });
});

describe('who is inside', () => {
  const admissions = { H0155: { number: '0155', gate: 'B', people: 2, at: at('02:31') } };

  it('is told with where and when it came in, until it leaves', () => {
    const found = judge(situation({}, { admissions }), scanned);
    expect(found.against[0]).toEqual({ code: 'already-inside', waits: false });
    expect(found.earlier).toMatchObject({ gate: 'B', at: at('02:31') });
    const left = { H0155: { ...admissions.H0155, leftAt: at('02:40') } };
    expect(codes(situation({}, { admissions: left }), scanned)).toEqual([]);
  });

  it('counts whom this tablet let in or out and the hub has not heard of', () => {
    const entered = new Map([['0155', { gate: 'A', people: 2, at: at('02:42') }]]);
    expect(codes(situation({}, {}, { ahead: entered }), typed)).toEqual(['already-inside']);
    const left = new Map([['0155', 'left' as const]]);
    expect(codes(situation({}, { admissions }, { ahead: left }), typed)).toEqual([]);
  });
});

describe('the pace of a gate', () => {
  const paced = (byMinute: Record<string, number>, pace = 3) =>
    judge(situation({}, { gates: { A: gateRow({ pace, byMinute }) } }), scanned).against;

  it('counts the ten minutes before, to the minute', () => {
    expect(paced({ [at('02:33')]: 5, [at('02:42')]: 2 })).toEqual([]);
    expect(paced({ [at('02:34')]: 1, [at('02:42')]: 2 })).toEqual([
      { code: 'entry-paced', waits: true, until: Date.parse(at('02:44')) },
    ]);
  });

  it('waits until enough minutes are past', () => {
    expect(paced({ [at('02:36')]: 1, [at('02:40')]: 4 })[0]?.until).toBe(Date.parse(at('02:50')));
  });
});

describe('slots', () => {
  it('offers later ones that are not over and have room', () => {
    const { entry } = situation();
    const ids = (own?: EntrySlot) => laterSlots({ entry, now: NOW }, own).map(({ id }) => id);
    expect(ids(slotRow())).toEqual(['early', 'tomorrow']);
    expect(ids(early)).toEqual(['tomorrow']);
  });

  it('takes the one that runs for the slot of the moment', () => {
    const { entry } = situation();
    expect(currentSlot({ entry, now: NOW })?.id).toBe('now');
    expect(currentSlot({ entry, now: Date.parse(at('09:00')) })?.id).toBe('full');
  });
});

it('tells a ticket used twice, by both ways in', () => {
  const entry = entryRow({
    admissions: { H0149: { number: '0149', gate: 'A', people: 2, at: at('02:31') } },
    conflicts: {
      '71': { number: '0149', gate: 'B', people: 2, at: at('02:42'), remarks: ['already-inside'] },
      '70': { number: '0171', gate: 'B', people: 2, at: at('02:41'), remarks: ['too-early'] },
    },
  });
  expect(doubleUses(entry)).toEqual([
    {
      number: '0149',
      uses: [expect.objectContaining({ gate: 'A' }), expect.objectContaining({ gate: 'B' })],
    },
  ]);
});
