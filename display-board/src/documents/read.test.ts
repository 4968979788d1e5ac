import { describe, expect, it } from 'vitest';
import { morningBoard, morningUnits } from '../../fixtures/morning';
import { readBoard, readDensity, readUnits } from './read';

describe('documents as they come', () => {
  it('are read as they are when whole', () => {
    const board = JSON.parse(JSON.stringify(morningBoard())) as Parameters<typeof readBoard>[0];
    expect(readBoard(board)).toEqual(morningBoard());
    const units = JSON.parse(JSON.stringify(morningUnits())) as Parameters<typeof readUnits>[0];
    expect(readUnits(units)).toEqual(morningUnits());
  });

  it('can be drawn when next to nothing is there', () => {
    expect(readBoard({})).toMatchObject({ calls: {}, onDeck: {}, venue: { open: false } });
    expect(readUnits({})).toEqual({ pools: {}, types: {}, buildings: {}, units: {} });
    expect(readDensity({})).toBeUndefined();
  });

  it('leave out an entry that lacks what is drawn of it, and keep the rest', () => {
    const { calls } = readBoard({ calls: { c1: { number: '0001' }, c2: { ...whole } } });
    expect(Object.keys(calls)).toEqual(['c2']);
  });

  it('name what has no label by its id', () => {
    expect(
      readBoard({ stages: { review: { kind: 'review', rank: 1 } } }).stages['review']?.label,
    ).toEqual({
      zh: 'review',
      en: 'review',
    });
  });
});

const whole = {
  number: '0002',
  counter: '6',
  stage: 'selection',
  at: '2026-11-24T02:00:00Z',
  state: 'calling',
  rank: 2,
};
