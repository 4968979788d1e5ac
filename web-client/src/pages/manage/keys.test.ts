import { expect, it } from 'vitest';
import type { Approval } from '../../../live';
import { keyOf, waitingKeys } from './keys';

const approval = (at: string, changes: Partial<Approval> = {}): Approval => ({
  act: 'unit.void',
  args: { unit: 'u1', reason: 'clerk-error' },
  by: 'supervisor1',
  at: `2026-03-02T02:${at}:00Z`,
  until: `2026-03-02T02:${Number(at) + 5}:00Z`,
  state: 'open',
  ...changes,
});
const approvals = {
  a1: approval('10', { state: 'refused' }),
  a2: approval('30'),
  a3: approval('20', { state: 'lapsed' }),
  a4: approval('25', { args: { unit: 'u2' } }),
  a5: approval('40', { act: 'call.outOfOrder', args: { unit: 'u1' } }),
};

it('finds the latest request about a unit, and no other act’s', () => {
  expect(keyOf({ approvals }, 'u1')?.at).toBe(approvals.a2.at);
  expect(keyOf({ approvals }, 'u3')).toBeUndefined();
  expect(keyOf(undefined, 'u1')).toBeUndefined();
});

it('lists those that wait, the first to lapse first', () => {
  expect(waitingKeys({ approvals })).toEqual([approvals.a4, approvals.a2]);
});
