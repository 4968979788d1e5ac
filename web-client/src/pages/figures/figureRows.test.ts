import { describe, expect, it } from 'vitest';
import type { Figure } from '../../../live';
import { basisOf, inOrder, shown, standingOf, targetOf } from './figureRows';

const unrecorded: Figure = {
  label: { zh: '办结率', en: 'Completion' },
  rank: 1,
  unit: 'percent',
  bound: 'at-least',
  target: 98,
  definition: { zh: '口径', en: 'What' },
};
const figure: Figure = { ...unrecorded, query: 'select 1' };

describe('a figure', () => {
  it('says how it stands to its target, and no more than is known', () => {
    expect(standingOf({ ...figure, value: 99, met: true })).toBe('met');
    expect(standingOf({ ...figure, value: 97, met: false })).toBe('missed');
    expect(standingOf({ ...figure, value: 40 })).toBe('running');
    expect(standingOf(figure)).toBe('unknown');
    expect(standingOf({ ...figure, value: 87, bound: 'expected' })).toBe('plain');
    expect(standingOf(unrecorded)).toBe('unrecorded');
  });

  it('is a dash where nothing is known, and nought where it is nought', () => {
    expect(shown(undefined)).toBe('–');
    expect(shown(0)).toBe('0');
    expect(shown(66.7)).toBe('66.7');
  });

  it('says what it is made of', () => {
    expect(basisOf(figure)).toBeUndefined();
    expect(basisOf({ ...figure, numerator: 31, denominator: 39 })?.en).toBe('31 of 39');
    const minutes = { ...figure, unit: 'minutes' as const, numerator: 6_000, denominator: 12 };
    expect(basisOf(minutes)?.en).toBe('12 households');
  });

  it('says which side of its target is good', () => {
    expect(targetOf(figure).zh).toBe('目标 ≥ 98 %');
    expect(targetOf({ ...figure, bound: 'at-most', unit: 'minutes' }).en).toBe(
      'target at most 98 min',
    );
  });

  it('stands by its rank, whatever the order of the members', () => {
    const figures = { b: { ...figure, rank: 2 }, a: figure };
    expect(inOrder({ figures, day: 1, open: true }).map(([id]) => id)).toEqual(['a', 'b']);
  });
});
