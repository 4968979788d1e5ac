import { describe, expect, it } from 'vitest';
import type { Call } from 'web-client/live';
import { advance, type CallQueue, emptyQueue, standing, TURN, turnAt } from './callQueue';

const called = (rank: number, state: Call['state'] = 'calling', times = 1): Call => ({
  number: String(rank).padStart(4, '0'),
  counter: '6',
  stage: 'selection',
  times,
  at: `2026-11-24T02:${String(10 + rank).padStart(2, '0')}:00.000000Z`,
  firstAt: '2026-11-24T02:00:00.000000Z',
  state,
  rank,
});
const step = (queue: CallQueue, calls: Record<string, Call>, now: number): CallQueue =>
  advance(queue, calls, now, TURN);

describe('the large call', () => {
  it('is the new one at once, with a pulse, when the place is free', () => {
    const queue = step(emptyQueue, { c1: called(1) }, 0);
    expect(queue.large).toEqual({ id: 'c1', since: 0, pulse: 1 });
  });

  it('keeps its turn in a burst, and every call gets one, in order', () => {
    const calls = Object.fromEntries([1, 2, 3, 4].map((rank) => [`c${rank}`, called(rank)]));
    const shown: (string | undefined)[] = [];
    let queue = emptyQueue;
    for (let now = 0; now < 5 * TURN; now += 250) {
      queue = step(queue, calls, now);
      if (shown[shown.length - 1] !== queue.large?.id) {
        shown.push(queue.large?.id);
        expect(now % TURN).toBe(0);
      }
    }
    expect(shown).toEqual(['c1', 'c2', 'c3', 'c4']);
  });

  it('stays after its turn until another is called', () => {
    let queue = step(emptyQueue, { c1: called(1) }, 0);
    queue = step(queue, { c1: called(1, 'done') }, 10 * TURN);
    expect(queue.large?.id).toBe('c1');
  });

  it('passes over one that was answered before its turn came', () => {
    let queue = step(emptyQueue, { c1: called(1), c2: called(2), c3: called(3) }, 0);
    queue = step(queue, { c1: called(1), c2: called(2, 'present'), c3: called(3) }, TURN);
    expect(queue.large?.id).toBe('c3');
  });

  it('pulses again when it is called again', () => {
    let queue = step(emptyQueue, { c1: called(1) }, 0);
    queue = step(queue, { c1: called(1, 'calling', 2) }, 1_000);
    expect(queue.large).toEqual({ id: 'c1', since: 1_000, pulse: 2 });
  });

  it('gives way to the newest call not missed when it is missed itself', () => {
    let queue = step(emptyQueue, { c1: called(1, 'done'), c2: called(2) }, 0);
    queue = step(queue, { c1: called(1, 'done'), c2: called(2, 'missed') }, 1_000);
    expect(queue.large?.id).toBe('c1');
    expect(queue.large?.pulse).toBeUndefined();
  });

  it('does not pulse without the hub; on return only what is still being called does', () => {
    let queue = standing(emptyQueue, { c1: called(1), c2: called(2, 'present') }, 0);
    expect(queue.large).toEqual({ id: 'c2', since: 0 });
    queue = step(queue, { c1: called(1), c2: called(2, 'present') }, TURN);
    expect(queue.large).toMatchObject({ id: 'c1', pulse: 1 });
  });

  it('does not pulse a second time for a call that was announced before the silence', () => {
    let queue = step(emptyQueue, { c1: called(1) }, 0);
    queue = standing(queue, { c1: called(1) }, 6_000);
    queue = step(queue, { c1: called(1) }, 60_000);
    expect(queue.large?.pulse).toBeUndefined();
    expect(queue.waiting).toEqual([]);
  });

  it('forgets calls the document no longer holds', () => {
    const queue = step(step(emptyQueue, { c1: called(1) }, 0), { c2: called(2) }, 1_000);
    expect(queue.announced).toEqual({ c2: 1 });
  });
});

describe('a turn', () => {
  it('is fifteen seconds, shorter where the venue runs faster than life, never too short to read', () => {
    expect([turnAt(1), turnAt(2), turnAt(10)]).toEqual([15_000, 7_500, 4_000]);
  });
});
