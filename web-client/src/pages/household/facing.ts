import type { Bilingual, BoardDocument, MeDocument } from '../../../live';
import { household as words, returns } from '../../texts';

/** What the page says first: a sentence, and what to find, large. */
export interface Facing {
  sentence: Bilingual;
  /** A counter to go to, or to stay at. */
  large?: Bilingual;
  /** A second sentence. */
  more?: Bilingual;
  /** The household is to do it at once. */
  urgent: boolean;
}

const URGENT = new Set<MeDocument['todo']>([
  'check-in',
  'get-ready',
  'go-to-counter',
  'choose',
  'sign-form',
  'sign-contract',
  'request-make-up',
]);

/** What a household is to do now, in words. */
export function facingOf(me: MeDocument, board: BoardDocument | undefined): Facing {
  const sentence = words.todo[me.todo];
  if (me.todo === 'done') {
    const ending = words.ends[me.state];
    const more = me.state === 'contracted' ? {} : { more: words.ask };
    return { sentence: ending ?? sentence, urgent: false, ...more };
  }
  if (me.state === 'present' && me.call && me.todo === 'wait') {
    return { sentence: words.atCounter, large: counterOf(me.call.counter, board), urgent: false };
  }
  const urgent = URGENT.has(me.todo);
  if (me.todo === 'wait' && me.missed) {
    return { sentence, urgent, more: words.moved(returns[me.missed.returns]) };
  }
  return {
    sentence,
    urgent,
    ...(me.call ? { large: counterOf(me.call.counter, board) } : {}),
    ...(me.todo === 'go-to-counter' && me.call && me.call.times > 1
      ? { more: words.calledTimes(me.call.times) }
      : {}),
  };
}

/** A counter as it is called in the hall. */
function counterOf(id: string, board: BoardDocument | undefined): Bilingual {
  return board?.counters[id]?.label ?? words.counter(id);
}
