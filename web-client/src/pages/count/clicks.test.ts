import { expect, it } from 'vitest';
import { NONE, clicked, parcel, read, takenBack, total, written } from './clicks';

it('gathers clicks both ways, and takes back no more than are gathered', () => {
  const three = clicked(clicked(clicked(NONE, 'in'), 'in'), 'out');
  expect(three).toEqual({ in: 2, out: 1 });
  expect(total(three)).toBe(3);
  expect(takenBack(takenBack(three, 'out'), 'out')).toEqual({ in: 2, out: 0 });
});

it('sends no more than one command may carry, and keeps the rest', () => {
  expect(parcel({ in: 1_003, out: 4 })).toEqual({
    sent: { in: 1_000, out: 4 },
    left: { in: 3, out: 0 },
  });
});

it('survives a reload, and begins anew where what was kept cannot be read', () => {
  expect(read(written({ in: 12, out: 3 }))).toEqual({ in: 12, out: 3 });
  expect([null, '', '1', '-1/2', 'NaN/1'].map(read)).toEqual(Array(5).fill(NONE));
});
