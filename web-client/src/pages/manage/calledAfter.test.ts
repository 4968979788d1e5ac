import { expect, it } from 'vitest';
import type { Call } from '../../../live';
import { calledAfter } from './calledAfter';

const call = (number: string, at: string, rank: number): Call => ({
  number,
  counter: '2',
  stage: 'selection',
  times: 1,
  at,
  firstAt: at,
  state: 'done',
  rank,
});

it('lists each number called after the moment once, in the order of the calls', () => {
  const calls = {
    c1: call('0130', '2026-03-02T02:40:00Z', 1),
    c4: call('0133', '2026-03-02T02:44:00Z', 4),
    c2: call('0131', '2026-03-02T02:41:00Z', 2),
    c3: call('0131', '2026-03-02T02:43:00Z', 3),
  };
  expect(calledAfter(calls, Date.parse('2026-03-02T02:40:00Z'))).toEqual(['0131', '0133']);
  expect(calledAfter(calls, Date.parse('2026-03-02T02:50:00Z'))).toEqual([]);
});
