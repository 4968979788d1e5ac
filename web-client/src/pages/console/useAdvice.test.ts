import { expect, it } from 'vitest';
import { shallowRef } from 'vue';
import type { Advice, CrowdDocument, EntryDocument } from '../../../live';
import type { AdviceGround } from './advising';
import { useAdvice } from './useAdvice';

const hold: Advice = {
  act: 'hold',
  gate: 'B',
  reason: 'rising',
  zone: 'a',
  level: 'orange',
  resumeAt: '2026-11-24T02:52:00Z',
  households: 42,
};
const delay: Advice = { act: 'delay', slot: 's4', minutes: 10, reason: 'wait', households: 50 };
const ground = (advice: Record<string, Advice>): AdviceGround => ({
  crowd: { advice, zones: {} } as unknown as CrowdDocument,
  entry: { gates: {}, slots: {} } as unknown as EntryDocument,
  wait: undefined,
  now: Date.parse('2026-11-24T02:42:00Z'),
  timeZone: 'Asia/Shanghai',
});

it('hides what is put off until it is another, and shows the next', () => {
  const on = shallowRef(ground({ hold, delay }));
  const advice = useAdvice(() => on.value);
  expect([advice.shown.value?.id, advice.more.value]).toEqual(['hold', 1]);
  advice.notNow();
  expect([advice.shown.value?.id, advice.putOff.value]).toEqual(['delay', 1]);
  advice.notNow();
  expect([advice.shown.value, advice.putOff.value]).toEqual([undefined, 2]);
  on.value = ground({ hold: { ...hold, households: 41, resumeAt: '2026-11-24T02:53:00Z' } });
  expect(advice.shown.value, 'only its clock has moved').toBeUndefined();
  on.value = ground({ hold: { ...hold, reason: 'level' } });
  expect(advice.shown.value?.id).toBe('hold');
});

it('takes the time advised until another is set, and that only for this advice', () => {
  const on = shallowRef(ground({ hold }));
  const advice = useAdvice(() => on.value);
  expect(advice.shown.value?.minutes).toBe(10);
  advice.change(20);
  expect(advice.shown.value?.minutes).toBe(20);
  advice.change(undefined);
  expect(advice.shown.value?.minutes).toBeUndefined();
  on.value = ground({ delay });
  expect(advice.shown.value?.minutes).toBe(10);
});
