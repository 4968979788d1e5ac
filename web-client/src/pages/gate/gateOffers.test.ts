import { expect, it } from 'vitest';
import type { HouseholdState } from '../../../live';
import { gateOffers } from './gateOffers';
import type { Subject } from './useGateDesk';

const RULES = { people: 2, checksIn: true };
function subject(codes: string[], state: HouseholdState = 'expected', people = 2): Subject {
  const row = { number: '0155', rank: 1, group: 'a', pools: [], people: 2, slot: 's', state };
  const against = codes.map((code) => ({ code, waits: false }));
  return {
    shown: { ticket: '0155', genuine: 'typed' },
    at: 0,
    people,
    scan: undefined,
    judgement: { number: '0155', people: 2, against, household: { id: 'H', row } },
  };
}
const offered = (...args: Parameters<typeof gateOffers>) => {
  const { main, others } = gateOffers(...args);
  return [main.act, ...others.slice(2).map(({ act }) => act)];
};

it('offers what fits who stands there', () => {
  expect(offered(undefined, RULES)).toEqual(['scan']);
  expect(offered(subject([]), RULES)).toEqual(['admit', 'one', 'set-aside']);
  expect(offered(subject([]), { ...RULES, people: 5 })).toEqual(['admit', 'people', 'set-aside']);
  expect(offered(subject(['too-early']), RULES)).toEqual(['scan', 'reschedule']);
  expect(offered(subject(['too-late', 'entry-held']), RULES)).toEqual(['scan', 'reschedule']);
  expect(offered(subject(['already-inside'], 'waiting'), RULES)).toEqual(['scan', 'come-back']);
  expect(offered(subject(['already-inside', 'entry-held'], 'waiting'), RULES)).toEqual(['scan']);
});

it('puts back who missed the call, and checks in where being let in does not', () => {
  expect(offered(subject(['already-inside'], 'deferred-missed'), RULES)).toContain('make-up');
  expect(offered(subject(['already-inside'], 'deferred-documents'), RULES)).toContain('check-in');
  expect(offered(subject([]), { ...RULES, checksIn: false })).toContain('check-in');
});

it('names the people it will let in', () => {
  expect(gateOffers(subject([]), RULES).main.label).toEqual({ zh: '放行 2 人', en: 'Admit two' });
  const one = gateOffers(subject([], 'expected', 1), RULES);
  expect(one.main.label.en).toBe('Admit one');
  expect(one.others.find(({ act }) => act === 'one')).toMatchObject({ people: 2 });
});
