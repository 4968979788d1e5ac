import { expect, it } from 'vitest';
import type { CrowdDocument } from '../../../live';
import { sensorsOf, zoneFigures } from './zoneFigures';

const NOW = Date.parse('2026-11-24T02:42:00Z');
const at = (seconds: number) => new Date(NOW + seconds * 1_000).toISOString();
const label = (zh: string) => ({ zh, en: zh });
const crowd = {
  zones: {
    a: {
      ...{ label: label('A厅'), area: 150, source: 'sensors', level: 'yellow' },
      ...{ people: -2, low: -9, high: 5, density: 0, sampledAt: at(-3) },
      ...{ passages: 640, recountedAt: at(-7_200) },
    },
    b: { area: 20, source: 'hand', level: 'unknown', last: 47, unknownSince: at(-74) },
  },
  bySlot: { s1: { a: { peak: 2.12, personMinutes: { blue: 210.5, orange: 3 } } } },
  sensors: {
    two: { label: label('西门'), rank: 2, outOf: 'a', into: 'b' },
    one: { label: label('东门'), rank: 1, into: 'a' },
  },
} as unknown as CrowdDocument;
const when = { during: 's1', now: NOW, timeZone: 'Asia/Shanghai' };
const values = (zone: string) =>
  Object.fromEntries(zoneFigures(crowd, zone, when).map(({ id, value }) => [id, value.zh]));

it('tells all that is known of a zone, a negative count included', () => {
  expect(values('a')).toEqual({
    people: '-2',
    band: '-9–5',
    density: '0.00',
    asOf: '10:41 (3 s)',
    area: '150',
    source: '人数计',
    passages: '640',
    recounted: '08:42 (120 min)',
    peak: '2.12',
    above: '蓝色 210.5, 橙色 3',
  });
});

it('tells of an unknown zone what was last known, and no band', () => {
  const told = values('b');
  expect(told['people']).toBe('最后 47，74 s');
  expect(told['band']).toBeUndefined();
  expect(told['recounted']).toBe('尚未清点');
  expect(values('nowhere')).toEqual({});
});

it('names the sensors that count a zone in their order, whichever way they count', () => {
  expect(sensorsOf(crowd, 'a').map(({ zh }) => zh)).toEqual(['东门', '西门']);
});
