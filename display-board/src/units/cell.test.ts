import { describe, expect, it } from 'vitest';
import { morningUnits } from '../../fixtures/morning';
import type { PoolLeft, Unit, UnitState } from 'web-client/live';
import { words } from '../words';
import { faceOf } from './cell';
import { reachOf } from './poolWords';

const unit = (state: UnitState): Unit => ({
  ...(Object.values(morningUnits().units)[0] as Unit),
  state,
});

describe('a unit on the board', () => {
  it('shows its number when it can be chosen, returned or not', () => {
    expect(faceOf(unit('free'), '04', 'live', NaN)).toEqual({ look: 'free', text: '04' });
    expect(faceOf(unit('returned'), '04', 'silent', NaN)).toEqual({ look: 'free', text: '04' });
  });

  it('is not confirmed as free after long silence', () => {
    expect(faceOf(unit('free'), '04', 'unconfirmed', NaN).look).toBe('unconfirmed');
  });

  it('shows a word when it cannot be chosen', () => {
    const texts = (['chosen', 'contracted', 'suspended', 'reserved'] as const).map(
      (state) => faceOf(unit(state), '04', 'live', NaN).text,
    );
    expect(texts).toEqual(['已选', '已签', '暂停', '预留']);
  });

  it.each([
    [38_000, '38'],
    [37_001, '38'],
    [-5_000, '0'],
    [1_000_000, '17′'],
    [NaN, ''],
  ])('counts a hold down: %d ms left is %s', (until, seconds) => {
    expect(faceOf(unit('held'), '04', 'live', until)).toEqual({
      look: 'held',
      text: '锁',
      seconds,
    });
  });
});

describe('how far a pool reaches', () => {
  const pool = (left: number, ahead: number, runOut?: string): PoolLeft => ({
    label: { zh: '两居', en: '2-bed' },
    left,
    ahead,
    enough: left >= ahead,
    rank: 1,
    ...(runOut === undefined ? {} : { runOut }),
  });

  it('is a number where there are fewer units than households', () => {
    expect(reachOf(pool(14, 23, '0158'))).toEqual({ number: '0158' });
  });
  it('is said in words where every household gets one', () => {
    expect(reachOf(pool(22, 17))).toEqual({ words: words.enoughForAll });
  });
  it('is nothing where none is left, even if nobody waits', () => {
    expect(reachOf(pool(0, 0))).toEqual({ words: words.noneLeft });
  });
});
