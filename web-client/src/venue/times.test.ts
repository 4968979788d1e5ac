import { expect, it } from 'vitest';
import { ageOf, clockOf, minutesOf, speedOf, timeOfDay } from './times';

it.each([
  [0, '0:00'],
  [-5_000, '0:00'],
  [1, '0:01'],
  [84_000, '1:24'],
  [3_599_000, '59:59'],
  [3_600_000, '1:00:00'],
])('%d ms is written %s', (milliseconds, written) => {
  expect(clockOf(milliseconds)).toBe(written);
});

it('writes ages, minutes, speeds and times of day', () => {
  expect(ageOf(48_900)).toBe('48 s');
  expect(ageOf(180_000)).toBe('3 min');
  expect(minutesOf(10)).toBe('1');
  expect(minutesOf(690)).toBe('12');
  expect(speedOf(10)).toBe('10');
  expect(speedOf(2.54)).toBe('2.5');
  expect(timeOfDay('2026-03-02T02:42:07Z', 'Asia/Shanghai')).toBe('10:42:07');
  expect(timeOfDay('2026-03-01T16:00:00Z', 'Asia/Shanghai', false)).toBe('00:00');
});
