import { describe, expect, it } from 'vitest';
import type { CrowdDocument, EntryDocument, Household, QueueDocument } from '../../../live';
import { bigFigures, sessionGauge, showUpSoFar } from './figures';
import { isServed, paceLines, plannedBy } from './pace';

const BEGIN = Date.parse('2026-11-24T01:00:00Z');
const at = (minutes: number) => BEGIN + minutes * 60_000;
const iso = (minutes: number) => new Date(at(minutes)).toISOString();

const slot = (from: number, to: number, changes: object = {}) => ({
  day: 1,
  from: iso(from),
  to: iso(to),
  booked: 100,
  came: 0,
  ...changes,
});
const entry = (slots: object) =>
  ({ day: 1, slots, rules: { showUpPercent: 80 } }) as unknown as EntryDocument;
const queue = (minutes: number[], more: Partial<Household>[] = []) =>
  ({
    stages: { selection: { kind: 'selection', p90: 2_280 } },
    households: Object.fromEntries(
      [...minutes.map((minute) => ({ state: 'contracted', endedAt: iso(minute) })), ...more].map(
        (household, index) => [`H${index}`, household],
      ),
    ),
  }) as unknown as QueueDocument;

describe('the plan', () => {
  const two = entry({ a: slot(0, 60), b: slot(60, 120) });

  it('spreads whom is expected of each slot evenly over its time', () => {
    expect([-5, 0, 30, 60, 90, 500].map((minute) => plannedBy(two, at(minute)))).toEqual([
      0, 0, 40, 80, 120, 160,
    ]);
  });

  it('is not moved by a delay', () => {
    const late = entry({ a: slot(10, 70, { delay: 600 }) });
    expect(plannedBy(late, at(30))).toBe(40);
  });
});

describe('the pace', () => {
  const day = entry({ a: slot(0, 120) });
  const served = Array.from({ length: 16 }, (_, index) => index * 3 + 3);

  it('counts who was served to the end, not who never came', () => {
    expect(isServed({ state: 'declined', endedAt: iso(1) } as Household)).toBe(true);
    expect(isServed({ state: 'absent', endedAt: iso(1) } as Household)).toBe(false);
    expect(isServed({ state: 'waiting' } as Household)).toBe(false);
  });

  it('draws what was until now, and from there between least and most', () => {
    const lines = paceLines(queue(served), day, at(48.5));
    const now = lines?.at.indexOf(at(48.5) / 1_000) ?? -1;
    expect(lines?.served[now]).toBe(16);
    expect([lines?.low[now], lines?.high[now]]).toEqual([16, 16]);
    expect(lines?.served[now + 1]).toBeNull();
    expect(lines?.low[now - 1]).toBeNull();
    const end = (lines?.at.length ?? 0) - 1;
    // 16 in 48.5 min, less and more by 4: for the 71.5 min that are left.
    expect(lines?.low[end]).toBeCloseTo(16 + (12 * 71.5) / 48.5);
    expect(lines?.high[end]).toBeCloseTo(16 + (20 * 71.5) / 48.5);
  });

  it('never expects more than are booked and come', () => {
    const fast = Array.from({ length: 70 }, (_, index) => index * 0.5);
    const lines = paceLines(queue(fast), day, at(40));
    expect(Math.max(...(lines?.high ?? []).map((each) => each ?? 0))).toBe(80);
  });

  it('forecasts nothing from a few minutes, and draws nothing without a slot', () => {
    expect(paceLines(queue([2, 4]), day, at(9))?.high.every((each) => each === null)).toBe(true);
    expect(paceLines(queue([]), entry({}), at(9))).toBeUndefined();
  });
});

describe('the figures of the day', () => {
  const crowd = {
    inside: { people: 688, low: 652, high: 731, limit: 700 },
    session: { expected: 835, limit: 1_000 },
    longestWait: 2_220,
  } as unknown as CrowdDocument;
  const slots = entry({
    a: slot(-120, -60, { came: 85 }),
    b: slot(-60, 0, { came: 89 }),
    c: slot(0, 60, { came: 3 }),
  });
  const figures = bigFigures({ crowd, entry: slots, queue: queue([-90, -50]), now: at(0) });
  const figure = (id: string) => figures.find((each) => each.id === id);

  it('stand against their limits', () => {
    expect(figure('inside')).toMatchObject({ value: { zh: '688' }, over: false });
    expect(figure('wait')).toMatchObject({ value: { zh: '38 分' }, over: true });
    expect(figure('served')?.text.en).toBe('Served, 158 behind plan');
  });

  it('count the show-up of slots that have ended only', () => {
    expect(showUpSoFar(slots, at(0))).toBe(87);
    expect(showUpSoFar(slots, at(-100))).toBeUndefined();
  });

  it('gauge the session against the line of the law', () => {
    const gauge = sessionGauge(crowd);
    expect(gauge?.over).toBe(false);
    expect(gauge && gauge.expected / gauge.limit).toBeCloseTo(0.835);
    expect(sessionGauge({ ...crowd, session: { expected: 1_000, limit: 1_000 } })?.over).toBe(true);
    expect(sessionGauge({ ...crowd, session: { expected: 10 } })).toBeUndefined();
  });
});
