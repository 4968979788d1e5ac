import { expect, it } from 'vitest';
import type { CrowdDocument, DevicesDocument, QueueDocument, UnitsDocument } from '../../../live';
import { kindCounts, showing, troubles } from './deviceRows';
import { queueRows, unitRows } from './queueRows';

const label = (zh: string) => ({ zh, en: zh });
const NOW = Date.parse('2026-11-24T02:42:00Z');
const at = (seconds: number) => new Date(NOW + seconds * 1_000).toISOString();

it('tells the queue by stage, and the selection by pool', () => {
  const household = (pools: string[], changes: object = {}) => ({
    ...{ state: 'waiting', stage: 'selection', pools },
    ...changes,
  });
  const queue = {
    stages: {
      selection: { label: label('选房'), kind: 'selection', rank: 2, waiting: 3, p90: 9 },
      review: { label: label('复核'), kind: 'review', rank: 1, waiting: 7, p50: 360, p90: 660 },
    },
    pools: {
      two: { label: label('两居'), rank: 2, p50: 1_560, p90: 2_280 },
      one: { label: label('一居'), rank: 1 },
    },
    counters: {
      '1': { stage: 'selection', pools: ['one'], state: 'open', turn: {} },
      '2': { stage: 'selection', pools: ['two'], state: 'open' },
      '3': { stage: 'selection', state: 'open', turn: {} },
      '4': { stage: 'selection', pools: ['two'], state: 'paused' },
      R: { stage: 'review', state: 'open', turn: {} },
    },
    households: {
      a: household(['one']),
      b: household(['one', 'two']),
      c: household(['two'], { stage: 'review' }),
      d: household(['two'], { state: 'present' }),
    },
  } as unknown as QueueDocument;
  const rows = queueRows(queue, 2_000);
  expect(
    rows.map(({ id, waiting, p50, p90, busy, over }) => [id, waiting, p50, p90, busy, over]),
  ).toEqual([
    ['review', 7, '6', '11', '1/1', false],
    ['one', 2, undefined, undefined, '2/2', false],
    ['two', 1, '26', '38', '1/2', true],
  ]);
});

it('tells units by pool with their run-out, and types where a pool has several', () => {
  const units = {
    pools: {
      two: { label: label('两居'), rank: 2, left: 37, ahead: 63, runOut: '0178', enough: false },
      one: { label: label('一居'), rank: 1, left: 0, ahead: 4, enough: false },
      three: { label: label('三居'), rank: 3, left: 5, ahead: 4, enough: true },
    },
    types: {
      b: { label: label('B'), pool: 'two', left: 14, rank: 2 },
      a: { label: label('A'), pool: 'two', left: 23, rank: 1 },
      c: { label: label('C'), pool: 'one', left: 0, rank: 1 },
    },
  } as unknown as UnitsDocument;
  expect(unitRows(units).map(({ id, left, runOut }) => [id, left, runOut?.zh])).toEqual([
    ['one', 0, '选完'],
    ['two', 37, '0178'],
    ['two/a', 23, undefined],
    ['two/b', 14, undefined],
    ['three', 5, '都够'],
  ]);
});

const DEVICES: DevicesDocument = {
  devices: {
    screen1: { role: 'screen', node: 'a', connected: true, visible: true },
    screen2: { role: 'screen', node: 'a', connected: true, visible: false },
    gate1: { role: 'gate', node: 'a', connected: true },
    counter1: { role: 'counter', node: 'a', connected: false, lastBeat: at(-252) },
    manager: { role: 'manager', node: 'a', connected: false },
  },
};
const SENSORS: Pick<CrowdDocument, 'sensors'> = {
  sensors: {
    s2: { label: label('东门'), rank: 2, heardAt: at(-80), silentSince: at(-74) },
    s1: { label: label('西门'), rank: 1, heardAt: at(-1), doubt: 'leap', doubtedAt: at(-40) },
    s3: { label: label('南门'), rank: 3 },
  },
};

it('counts devices and sensors by kind, and never one that was not heard', () => {
  expect(kindCounts(DEVICES, SENSORS)).toEqual([
    { kind: 'screen', heard: 2, all: 2 },
    { kind: 'tablet', heard: 1, all: 2 },
    { kind: 'sensor', heard: 1, all: 3 },
  ]);
});

it('names what is silent, doubted, offline or out of view', () => {
  expect(troubles(DEVICES, SENSORS, NOW).map(({ text }) => text.zh)).toEqual([
    '西门 数字突跳',
    '东门 静默 74 s',
    'screen2 未在显示',
    'counter1 离线',
  ]);
});

it('knows where a change of the entry will be seen', () => {
  expect(showing(DEVICES)).toEqual({ screens: 2, tablets: 1 });
});
