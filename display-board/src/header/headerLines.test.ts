import { describe, expect, it } from 'vitest';
import { MORNING, morningBoard, morningDensity } from '../../fixtures/morning';
import { venueTime } from '../feed/venueTime';
import { emWidth } from '../parts/textWidth';
import { inPieces } from '../parts/pieces';
import { crowdRows, slotToCome } from '../crowd/crowdRows';
import { nextLayout } from '../layouts/autoLayout';
import { dayLine, headerLines, noticesOf } from './headerLines';

const time = venueTime('Asia/Shanghai');
const now = Date.parse(MORNING);
const at = (clock: string): number => Date.parse(`2026-11-24T${clock}:00+08:00`);

describe('the head of a screen', () => {
  it.each([
    ['10:42', '第2场 09:30–11:30 正在入场'],
    ['08:00', '第1场 08:30 开始入场'],
    ['12:00', '第3场 13:00 开始入场'],
    ['15:00', '今日各场入场已结束'],
  ])('says at %s: %s', (clock, zh) => {
    expect(dayLine(morningBoard(), at(clock), time).zh).toBe(zh);
  });

  it('says the times once where a slot is named by them', () => {
    const board = morningBoard();
    for (const slot of Object.values(board.slots)) {
      slot.label = { zh: '08:30–09:30', en: '08:30–09:30' };
      slot.from = '2026-11-24T00:30:00.000000Z';
      slot.to = '2026-11-24T01:30:00.000000Z';
    }
    expect(dayLine(board, at('08:40'), time).zh).toBe('08:30–09:30 正在入场');
    expect(dayLine(board, at('08:00'), time).zh).toBe('08:30–09:30 开始入场');
  });

  it('says the new time of a slot that is delayed, before and while it is let in', () => {
    const board = morningBoard();
    const { s3 } = board.slots;
    Object.assign(s3 ?? {}, {
      from: '2026-11-24T05:10:00Z',
      to: '2026-11-24T07:10:00Z',
      delay: 600,
    });
    expect(dayLine(board, at('13:05'), time).zh).toBe('第3场 推迟到 13:10 入场');
    expect(dayLine(board, at('13:20'), time).zh).toBe('第3场 推迟为 13:10–15:10，正在入场');
  });

  it('says that a slot is held, before and while it is let in', () => {
    const board = morningBoard();
    Object.assign(board.slots['s3'] ?? {}, { held: '2026-11-24T04:50:00Z' });
    expect(dayLine(board, at('12:55'), time).zh).toBe('第3场 暂停入场，请稍候');
    expect(dayLine(board, at('13:20'), time).en).toBe('Slot 3: admission is on hold, please wait');
  });

  it('tells notices after the day, the latest first, and not those that have ended', () => {
    const board = {
      ...morningBoard(),
      notices: {
        n1: { text: { zh: '早', en: 'early' }, at: '2026-11-24T01:00:00.000000Z' },
        n2: { text: { zh: '晚', en: 'late' }, at: '2026-11-24T02:00:00.000000Z' },
        n3: {
          text: { zh: '完', en: 'over' },
          at: '2026-11-24T02:10:00.000000Z',
          until: '2026-11-24T02:30:00.000000Z',
        },
      },
    };
    expect(noticesOf(board, now).map(({ zh }) => zh)).toEqual(['晚', '早']);
    expect(headerLines(board, now, time, 900)).toHaveLength(3);
  });

  it('shows a long notice in pieces of which each fits, without losing a character', () => {
    const zh = '请携带身份证、户口簿和购房资格证明，提前三十分钟到签到台签到，逾期按过号处理。';
    const pieces = inPieces({ zh, en: 'Bring your identity card.' }, 600);
    expect(pieces.length).toBeGreaterThan(1);
    expect(pieces.every((piece) => emWidth(piece.zh) * 48 <= 600)).toBe(true);
    expect([...new Set(pieces.map((piece) => piece.zh))].join('')).toBe(zh);
  });
});

describe('the crowd', () => {
  const zone = { label: { zh: 'A区', en: 'A' }, rank: 1, kind: 'hall' as const };

  it('has words and bars, and no colour below yellow', () => {
    const faces = (['normal', 'blue', 'yellow', 'orange', 'red'] as const).map((level) => {
      const [row] = crowdRows({ zones: { a: { ...zone, level } }, bySlot: {} }, undefined);
      return [row?.now.bars, row?.now.word.zh, row?.now.colour];
    });
    expect(faces).toEqual([
      [1, '宽松', 'plain'],
      [2, '适中', 'plain'],
      [3, '较挤', 'yellow'],
      [4, '拥挤', 'orange'],
      [4, '非常拥挤', 'red'],
    ]);
  });

  it('is unknown, not empty, where nobody counts', () => {
    const zones = { a: { ...zone, level: 'unknown' as const } };
    expect(crowdRows({ zones, bySlot: {} }, undefined)[0]?.now).toMatchObject({
      bars: 0,
      word: { zh: '暂无数据' },
    });
  });

  it('is expected of the slot to come of the day, and of none that nothing is known of', () => {
    const density = morningDensity();
    const next = slotToCome(morningBoard(), density, at('10:42'));
    expect(next).toEqual({ slot: 's3', from: '2026-11-24T05:00:00.000000Z' });
    const words = crowdRows(density, next?.slot).map((row) => row.next?.word.zh);
    expect(words).toEqual(['较挤', '适中', '宽松']);
    expect(slotToCome(morningBoard(), density, at('13:30'))).toBeUndefined();
    expect(slotToCome(morningBoard(), { ...density, bySlot: {} }, at('10:42'))).toBeUndefined();
  });
});

describe('the auto layout', () => {
  const quiet = -Infinity;

  it('takes turns in quiet times', () => {
    expect(nextLayout({ layout: 'calls', since: 0 }, 18_000, quiet).layout).toBe('units');
    expect(nextLayout({ layout: 'units', since: 0 }, 26_999, quiet).layout).toBe('units');
    expect(nextLayout({ layout: 'units', since: 0 }, 27_000, quiet).layout).toBe('calls');
  });

  it('brings the calls back at once for a new one', () => {
    expect(nextLayout({ layout: 'units', since: 0 }, 1_000, 1_000).layout).toBe('calls');
  });

  it('shows both where calls follow one another without a pause', () => {
    expect(nextLayout({ layout: 'calls', since: 0 }, 45_000, 44_000).layout).toBe('combined');
  });
});
