import { expect, it } from 'vitest';
import type { MeDocument, ToDo } from '../../../live';
import { household as words } from '../../texts';
import { facingOf } from './facing';

const me = (changes: Partial<MeDocument>): MeDocument => ({
  number: '0132',
  group: { zh: 'A组', en: 'Group A' },
  state: 'waiting',
  pools: {},
  todo: 'wait',
  open: true,
  ...changes,
});
const call = { counter: '5', stage: 'selection', at: '2026-03-02T02:42:00Z', state: 'calling' };

it('has a sentence for everything there is to do', () => {
  for (const todo of Object.keys(words.todo) as ToDo[]) {
    expect(facingOf(me({ todo }), undefined).sentence.zh).not.toBe('');
  }
});

it('sends a household to its counter, and says the second call', () => {
  const first = facingOf(me({ todo: 'go-to-counter', call: { ...call, times: 1 } }), undefined);
  expect(first).toMatchObject({ large: { zh: '5 号台' }, urgent: true });
  expect(first.more).toBeUndefined();
  const second = facingOf(me({ todo: 'go-to-counter', call: { ...call, times: 2 } }), undefined);
  expect(second.more?.zh).toBe('第 2 次叫');
});

it('keeps a household at the counter while it is served there', () => {
  const facing = facingOf(me({ state: 'present', call: { ...call, times: 1 } }), undefined);
  expect(facing).toMatchObject({ sentence: words.atCounter, large: { en: 'Counter 5' } });
});

it('says where a household stands after a missed call, and when it is called no more', () => {
  expect(facingOf(me({ missed: { returns: 'slot' } }), undefined).more?.zh).toBe(
    '过号后排在本场末尾',
  );
  const over = me({ todo: 'done', state: 'deferred-missed', missed: { returns: 'no-more' } });
  expect(facingOf(over, undefined).sentence.zh).toBe('过号次数已满，不再叫号');
});

it('names each ending, and where to go with it unless it is a contract', () => {
  expect(facingOf(me({ todo: 'done', state: 'contracted' }), undefined).more).toBeUndefined();
  expect(facingOf(me({ todo: 'done', state: 'absent' }), undefined)).toMatchObject({
    sentence: { zh: '当天未到' },
    more: words.ask,
  });
});
