import { expect, it } from 'vitest';
import type { Household, Unit, UnitState } from '../../../live';
import { unitOffers, type UnitSituation } from './unitOffers';

const unit = (state: UnitState): Unit => ({
  pool: 'two',
  building: '3',
  floor: 17,
  room: '1704',
  type: 't',
  area: 60,
  state,
  rank: 1,
});
const household: Household = {
  number: '0132',
  rank: 1,
  group: 'a',
  pools: ['two'],
  people: 3,
  slot: 's',
  state: 'waiting',
};

function offered(state: UnitState, changes: Partial<UnitSituation> = {}) {
  return unitOffers({
    unit: unit(state),
    household,
    keyAsked: false,
    waits: false,
    barred: () => undefined,
    ...changes,
  });
}
const allowed = (offers: ReturnType<typeof offered>) =>
  offers.filter(({ reason }) => !reason).map(({ act }) => act.slice('unit.'.length));

it.each<[UnitState, string[]]>([
  ['free', ['suspend', 'reserve']],
  ['returned', ['suspend', 'reserve']],
  ['suspended', ['reserve', 'restore']],
  ['reserved', ['suspend', 'restore']],
  ['held', []],
  ['chosen', ['void']],
  ['contracted', []],
])('a unit that is %s may be moved by %j', (state, acts) => {
  expect(allowed(offered(state))).toEqual(acts);
});

it('says why not, for every act that is not allowed', () => {
  const reasons = offered('contracted').map(({ reason }) => reason?.zh);
  expect(reasons).toEqual(['已签合同', '已签合同', '已签合同', '已签合同']);
  expect(offered('held').map(({ reason }) => reason?.zh)).toContain('已有人选');
});

it('voids once: not while the second key is waited for, nor while the household is at a counter', () => {
  expect(allowed(offered('chosen', { keyAsked: true }))).toEqual([]);
  const atCounter = offered('chosen', { household: { ...household, counter: '5' } });
  expect(atCounter[3]?.reason?.zh).toBe('0132 还在 5 号台');
});

it('offers nothing that the account may never do, and nothing while the hub has not answered', () => {
  const barred = (command: string) =>
    command === 'unit.void' ? { zh: '不可以', en: 'not allowed' } : undefined;
  expect(allowed(offered('chosen', { barred }))).toEqual([]);
  expect(allowed(offered('free', { waits: true }))).toEqual([]);
});
