import { describe, expect, it } from 'vitest';
import { morningBoard } from '../../fixtures/morning';
import { calledBefore, inLines, numbersMissed, numbersOnDeck } from './callLists';
import { missedRule } from './missedRule';
import { rowWords } from './rowWords';

describe('the lists beside the large call', () => {
  it('hold the calls before it, newest first, without those missed', () => {
    const board = morningBoard();
    const [first] = Object.values(board.calls);
    if (first) {
      board.calls['c13'] = { ...first, number: '0099', state: 'missed', rank: 13 };
    }
    expect(calledBefore(board, 'c18').map(({ number }) => number)).toEqual([
      '0136',
      'A017',
      '0137',
      '0129',
    ]);
  });

  it('keep eight calls in sight, the large one among them', () => {
    const board = morningBoard();
    const [call] = Object.values(board.calls);
    for (let rank = 20; call && rank < 40; rank += 1) {
      board.calls[`c${rank}`] = { ...call, rank };
    }
    expect(calledBefore(board, 'c39')).toHaveLength(7);
  });

  it('give on deck in its order and missed with the latest first', () => {
    expect(numbersOnDeck(morningBoard())).toEqual(['0133', '0134', 'A018']);
    expect(numbersMissed(morningBoard())).toEqual(['0126', 'A015']);
  });

  it('are cut into lines that fit, none empty, none lost', () => {
    const lines = inLines(['1', '2', '3', '4', '5'], 100, () => 40, 10);
    expect(lines).toEqual([['1', '2'], ['3', '4'], ['5']]);
    expect(inLines(['1'], 10, () => 40, 10)).toEqual([['1']]);
  });
});

describe('a row', () => {
  const board = morningBoard();
  const call = { ...(board.calls['c16'] as NonNullable<(typeof board.calls)['c16']>) };

  it('says the stage and that it is the second call', () => {
    expect(rowWords(board, call, 400)).toEqual({ zh: '选房 第2次', en: 'Unit selection, 2nd' });
  });

  it('keeps the mark of a later call where the stage has no room', () => {
    const review = { ...call, stage: 'review' };
    expect(rowWords(board, review, 200)).toEqual({ zh: '第2次', en: '2nd call' });
  });

  it('marks a call let forward out of order', () => {
    const text = rowWords(board, { ...call, times: 1, outOfOrder: 'elderly' }, 500);
    expect(text).toEqual({ zh: '选房 调序', en: 'Unit selection, reordered' });
  });
});

describe('the rule for missed numbers', () => {
  it('is the one in force', () => {
    expect(missedRule(morningBoard())?.zh).toContain('本场末尾');
  });

  it('is asking in writing where the rules want a request', () => {
    const board = {
      ...morningBoard(),
      rules: { missed: { place: 'day' as const, times: 1, request: true } },
    };
    expect(missedRule(board)?.zh).toContain('书面申请');
  });

  it('is not made up', () => {
    expect(missedRule({ ...morningBoard(), rules: {}, missed: {} })).toBeUndefined();
  });
});
