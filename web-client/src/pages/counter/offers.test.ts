import { describe, expect, it } from 'vitest';
import type { Counter, QueueDocument, Turn, UnitsDocument } from '../../../live';
import { offersOf, type Situation } from './offers';

const NOW = Date.parse('2026-03-02T02:42:07Z');
const turn: Turn = {
  household: 'H0132',
  number: '0132',
  group: 'a',
  people: 3,
  call: 'c17',
  times: 1,
  phase: 'present',
  calledAt: '2026-03-02T02:40:00Z',
  pools: ['two'],
};
const queue: QueueDocument = {
  stages: {},
  counters: {},
  households: {},
  skips: {},
  reasons: {},
  ties: {},
  freezes: {},
  groups: {},
  pools: {},
};
const units: UnitsDocument = {
  pools: {},
  types: {},
  buildings: { '3': { label: { zh: '3栋', en: 'Building 3' }, rank: 3 } },
  units: {
    u1: {
      pool: 'two',
      building: '3',
      floor: 17,
      room: '1704',
      type: 't',
      area: 60,
      state: 'held',
      rank: 1,
    },
  },
};

function at(counter: Partial<Counter>, changes: Partial<Situation> = {}): Situation {
  return {
    id: '6',
    counter: {
      stage: 'selection',
      kind: 'selection',
      state: 'open',
      operator: 'counter6',
      rank: 6,
      can: {},
      cannot: {},
      ...counter,
    },
    queue,
    units,
    person: 'counter6',
    role: 'counter',
    waiting: [],
    now: NOW,
    speed: 1,
    ...changes,
  };
}
const names = (situation: Situation) => {
  const { main, others } = offersOf(situation);
  return [main, ...others].map(({ act }) => act);
};

describe('the acts offered at a counter', () => {
  it.each<[string, Partial<Counter>, string[]]>([
    ['closed', { state: 'closed' }, ['counter.open']],
    ['paused', { state: 'paused' }, ['counter.open', 'counter.close']],
    ['free', {}, ['call.next', 'counter.pause', 'counter.close']],
    [
      'called',
      { turn: { ...turn, phase: 'called' } },
      ['call.present', 'call.repeat', 'call.missed'],
    ],
    ['review', { kind: 'review', turn }, ['review.pass', 'review.fail']],
    ['choosing', { turn }, ['unit.choose', 'selection.decline']],
    [
      'holding',
      { turn: { ...turn, unit: 'u1' } },
      ['unit.choose', 'unit.release', 'selection.decline'],
    ],
    [
      'chosen',
      { turn: { ...turn, phase: 'chosen', unit: 'u1' } },
      ['form.sign', 'selection.decline'],
    ],
    [
      'signing',
      { kind: 'signing', turn: { ...turn, phase: 'signing' } },
      ['contract.sign', 'selection.decline'],
    ],
  ])('%s', (_, counter, acts) => {
    expect(names(at(counter))).toEqual(acts);
  });

  it('enables what the hub says is allowed, and nothing else', () => {
    const { main, others } = offersOf(
      at({ kind: 'review', turn, can: { 'review.pass': {} }, cannot: {} }),
    );
    expect(main.allowed).toBe(true);
    expect(others[0]).toMatchObject({ allowed: false, reason: { en: 'Not now' } });
  });

  it('gives the reason in words for what is not allowed', () => {
    const { main } = offersOf(
      at({ cannot: { 'call.next': { code: 'on-deck-full', detail: 'Expected …, but …' } } }),
    );
    expect(main.allowed).toBe(false);
    expect(main.reason).toEqual({ zh: '候选区已满', en: 'The on-deck area is full' });
  });

  it('gives the hub’s own sentence for a reason it has no words for', () => {
    const { main } = offersOf(
      at({ cannot: { 'call.next': { code: 'brand-new', detail: 'Expected A, but B.' } } }),
    );
    expect(main.reason?.en).toBe('Expected A, but B.');
  });

  it('counts down to what is allowed from a moment on, in the device’s seconds', () => {
    const called = { ...turn, phase: 'called' as const };
    const from = new Date(NOW + 20_000).toISOString();
    const counter = { turn: called, can: { 'call.repeat': { from } } };
    expect(offersOf(at(counter)).others[0]).toMatchObject({
      allowed: false,
      reason: { en: 'in 0:20' },
    });
    expect(offersOf(at(counter, { speed: 10 })).others[0]?.reason?.en).toBe('in 0:02');
    expect(offersOf(at(counter, { now: NOW + 20_000 })).others[0]?.allowed).toBe(true);
  });

  it('names the unit that would be chosen, and sends it', () => {
    const holding = { ...turn, unit: 'u1' };
    const { main } = offersOf(at({ turn: holding, can: { 'unit.choose': {} } }));
    expect(main.label).toEqual({ zh: '选定 3栋 1704', en: 'Choose building 3, 1704' });
    expect(main.args).toEqual({ counter: '6', unit: 'u1' });
  });

  it('holds every act back while one of this counter waits for its answer', () => {
    const waiting = [
      { id: 'x', name: 'review.pass', args: { counter: '6' }, place: 0, madeAt: NOW },
    ];
    const situation = at({ kind: 'review', turn, can: { 'review.pass': {} } }, { waiting });
    const offers = offersOf(situation);
    expect(offers.main.allowed).toBe(false);
    expect(offers.main.reason?.en).toBe('after the answer to review passed');
    expect(offers.notYet).toHaveLength(1);
    const elsewhere = [{ ...waiting[0], args: { counter: '7' } }] as Situation['waiting'];
    expect(offersOf({ ...situation, waiting: elsewhere }).main.allowed).toBe(true);
  });

  it('lets a clerk act only at the counter the clerk serves, and a supervisor anywhere', () => {
    const counter = { turn, kind: 'review' as const, can: { 'review.pass': {} } };
    expect(offersOf(at(counter, { person: 'counter7' })).main).toMatchObject({
      allowed: false,
      reason: { en: 'counter6 serves here' },
    });
    const above = offersOf(at(counter, { person: 'supervisor1', role: 'supervisor' }));
    expect(above.main.allowed).toBe(true);
  });

  it('says why the next number has to wait', () => {
    const busy = { 'call.next': { code: 'counter-busy', detail: '' } };
    const { notYet } = offersOf(at({ turn, next: '0133', cannot: busy }));
    expect(notYet[0]?.what.zh).toBe('叫 0133');
    expect(notYet[0]?.why.en).toBe('after 0132 has finished');
  });

  it('offers a call out of order only where the hub knows of it', () => {
    expect(offersOf(at({})).outOfOrder).toBeUndefined();
    expect(offersOf(at({ can: { 'call.outOfOrder': {} } })).outOfOrder?.allowed).toBe(true);
  });
});
