import { expect, test } from 'vitest';
import type { EntryDocument, EntryGate, EntrySlot } from '../../../live';
import { lately, nextSlot, slotAt, slower } from './entryRows';

const label = { zh: '场', en: 'Slot' };
const at = (time: string) => Date.parse(`2026-11-24T${time}:00Z`);
const slot = (day: number, from: string): EntrySlot => ({
  label,
  rank: 1,
  day,
  from: `2026-11-24T${from}:00Z`,
  to: `2026-11-24T${from}:30Z`,
  opens: `2026-11-24T${from}:00Z`,
  capacity: 10,
  booked: 8,
  came: 3,
  people: 6,
});
const gate = (more: Partial<EntryGate> = {}): EntryGate => ({
  label,
  rank: 1,
  households: 9,
  in: 18,
  out: 2,
  byMinute: {
    '2026-11-24T01:49:00Z': 5,
    '2026-11-24T01:55:00Z': 12,
    '2026-11-24T02:00:00Z': 12,
  },
  ...more,
});
const entry = {
  slots: { later: slot(1, '03:00'), first: slot(1, '01:00'), other: slot(2, '02:00') },
  day: 1,
} as unknown as EntryDocument;

test('a gate admits the slot that began last, before the first one the first', () => {
  expect(slotAt(entry, at('02:00'))?.[0]).toBe('first');
  expect(slotAt(entry, at('03:00'))?.[0]).toBe('later');
  expect(slotAt(entry, at('00:10'))?.[0]).toBe('first');
  expect(nextSlot(entry, at('02:00'))?.[0]).toBe('later');
  expect(nextSlot(entry, at('03:00'))).toBeUndefined();
});

test('who came lately is counted over ten minutes', () => {
  expect(lately(gate(), at('02:00'))).toBe(24);
});

test('slower is a third less, in fives, down to five', () => {
  expect(slower(gate(), at('02:00'))).toBe(15);
  expect(slower(gate({ pace: 15 }), at('02:00'))).toBe(10);
  expect(slower(gate({ pace: 5 }), at('02:00'))).toBe(5);
});
