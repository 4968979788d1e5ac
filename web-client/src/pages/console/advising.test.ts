import { describe, expect, it } from 'vitest';
import type { Advice, CrowdDocument, EntryDocument } from '../../../live';
import {
  commandOf,
  inUrgency,
  minutesAdvised,
  sameness,
  sentence,
  type AdviceGround,
} from './advising';

const NOW = Date.parse('2026-11-24T02:42:10Z');
const zone = (zh: string, en: string) => ({ label: { zh, en } });
const ground: AdviceGround = {
  crowd: { zones: { a: zone('A厅', 'Hall A') }, longestWait: 2_700 } as unknown as CrowdDocument,
  entry: {
    gates: { B: { label: { zh: 'B口', en: 'gate B' } } },
    slots: { s4: { from: '2026-11-24T03:00:00Z' } },
  } as unknown as EntryDocument,
  wait: 2_880,
  now: NOW,
  timeZone: 'Asia/Shanghai',
};
const rising: Advice = {
  act: 'hold',
  gate: 'B',
  reason: 'rising',
  zone: 'a',
  level: 'orange',
  at: '2026-11-24T02:48:00Z',
  resumeAt: '2026-11-24T02:52:00Z',
  households: 42,
};
const delay: Advice = {
  act: 'delay',
  slot: 's4',
  minutes: 10,
  reason: 'wait',
  households: 50,
};

describe('the advice in words', () => {
  it('says what, why, and until when', () => {
    expect(sentence(rising, ground)).toEqual({
      zh: '建议暂停B口：A厅约 10:48 到橙色；约 10:52 恢复。',
      en: 'Advice: hold gate B. Hall A reaches orange in 6 min; resume about 10:52.',
    });
  });

  it('claims no time to resume where none is known', () => {
    const { resumeAt, at, ...level } = rising;
    expect([resumeAt, at]).not.toContain(undefined);
    expect(sentence({ ...level, reason: 'level' }, ground).zh).toBe('建议暂停B口：A厅已到橙色。');
  });

  it.each([
    [{ ...delay }, '建议 11:00 场推迟 10 分：等候 P90 48 分，超过 45 分。'],
    [
      { ...delay, reason: 'forecast', zone: 'a', level: 'orange', at: '2026-11-24T03:00:00Z' },
      '建议 11:00 场推迟 10 分：A厅 11:00 起预计到橙色。',
    ],
    [
      { act: 'resume', gate: 'B', reason: 'calm', zone: 'a', households: 5 },
      '建议恢复B口：A厅已回落并平稳。',
    ],
    [{ act: 'hold', gate: 'B', reason: 'limit', households: 5 }, '建议暂停B口：场内接近上限。'],
  ] as [Advice, string][])('has a sentence for each reason', (advice, zh) => {
    expect(sentence(advice, ground).zh).toBe(zh);
  });
});

describe('the act that is advised', () => {
  it('holds the gate for as long as is advised', () => {
    const minutes = minutesAdvised(rising, NOW);
    expect(minutes).toBe(10);
    expect(commandOf(rising, minutes, ground)).toMatchObject({
      name: 'entry.hold',
      args: { gate: 'B', minutes: 10 },
    });
  });

  it('holds without an end where none is set', () => {
    expect(commandOf(rising, undefined, ground).args).toEqual({ gate: 'B' });
  });

  it('resumes the gate, and shifts the slot', () => {
    const resume: Advice = { act: 'resume', gate: 'B', reason: 'calm', households: 1 };
    expect(commandOf(resume, undefined, ground)).toMatchObject({
      name: 'entry.resume',
      args: { gate: 'B' },
    });
    expect(commandOf(delay, minutesAdvised(delay, NOW), ground)).toMatchObject({
      name: 'entry.delay',
      args: { slot: 's4', minutes: 10 },
    });
  });

  it('never asks for a time that is refused', () => {
    expect(minutesAdvised({ ...rising, resumeAt: '2026-11-24T02:00:00Z' }, NOW)).toBe(1);
    expect(minutesAdvised({ ...rising, resumeAt: '2026-11-25T02:00:00Z' }, NOW)).toBe(240);
  });
});

it('puts what is before what will be, and what may end last', () => {
  const advice = {
    resume: { ...rising, act: 'resume', reason: 'calm' },
    delay,
    rising,
    level: { ...rising, reason: 'level' },
  };
  const order = inUrgency({ advice } as unknown as CrowdDocument).map(([id]) => id);
  expect(order).toEqual(['level', 'rising', 'delay', 'resume']);
});

it('is the same advice while only its clocks move, another once its reason is', () => {
  expect(sameness({ ...rising, at: '2026-11-24T02:49:00Z', households: 40 })).toBe(
    sameness(rising),
  );
  expect(sameness({ ...rising, reason: 'level' })).not.toBe(sameness(rising));
  expect(sameness({ ...rising, level: 'red' })).not.toBe(sameness(rising));
});
