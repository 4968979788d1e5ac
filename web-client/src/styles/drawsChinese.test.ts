import { expect, it } from 'vitest';
import { drawsChinese } from './drawsChinese';

it('tells a device with a Chinese font from one that draws empty boxes', () => {
  expect(drawsChinese((character) => character)).toBe(true);
  expect(drawsChinese(() => '□')).toBe(false);
});
