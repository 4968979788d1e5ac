import {
  type Bilingual,
  type Counter,
  type JsonObject,
  placeOf,
  type QueueDocument,
  type Refusal,
  type UnitsDocument,
  type Waiting,
} from '../../../live';
import { actSentences, acts, counter as words, type ActName } from '../../texts';
import { nameOf, reasonOf } from '../../venue/acts';
import { clockOf } from '../../venue/times';

/** A list of reasons that an act asks for before it goes out. */
export type Asks = 'decline' | 'review' | 'outOfOrder';

/** An act as the tablet offers it: allowed now, from a moment on, or not now and why. */
export interface Offer {
  act: ActName;
  label: Bilingual;
  /** One line on what it does, for the list of what is allowed. */
  sentence: Bilingual;
  args: JsonObject;
  asks?: Asks;
  allowed: boolean;
  /** Why it is not allowed now. */
  reason?: Bilingual;
}

export interface Offers {
  main: Offer;
  others: Offer[];
  outOfOrder: Offer | undefined;
  /** A tap on a free unit would hold it. */
  mayHold: boolean;
  allowed: Bilingual[];
  notYet: { what: Bilingual; why: Bilingual }[];
}

export interface Situation {
  id: string;
  counter: Counter;
  queue: QueueDocument;
  units: UnitsDocument | undefined;
  /** The account in hand. */
  person: string;
  role: string;
  waiting: readonly Waiting[];
  /** Venue time in milliseconds, and venue seconds per second. */
  now: number;
  speed: number;
}

/** Rows of "allowed" and "not yet" that fit beside the subject. */
const ROWS = 3;

/**
 * What may be done at a counter. The rules are the hub's: its document says what is allowed, and why the
 * rest is not. This only puts it into words and places.
 */
export function offersOf(situation: Situation): Offers {
  const { main, others } = placesOf(situation);
  const everything = [main, ...others];
  const mayHold = 'unit.hold' in situation.counter.can && !blocked(situation);
  const outOfOrder = offerOutOfOrder(situation);
  const allowed = everything.filter((each) => each.allowed).map((each) => each.sentence);
  if (mayHold) {
    const holds = situation.counter.turn?.unit !== undefined;
    allowed.splice(holds ? 1 : 0, 0, holds ? actSentences.holdOtherHint : actSentences.holdHint);
  }
  const notYet = notYetOf(situation, everything);
  const shown = allowed.slice(0, notYet.length > 0 ? ROWS - 1 : ROWS);
  return {
    main,
    others,
    outOfOrder,
    mayHold,
    allowed: shown,
    notYet: notYet.slice(0, Math.max(1, ROWS - shown.length)),
  };
}

/** Where each act stands, in each state of the counter. */
function placesOf(situation: Situation): { main: Offer; others: Offer[] } {
  const { counter, id } = situation;
  const offer = (act: ActName, changes: Partial<Offer> = {}) => offered(situation, act, changes);
  const { turn } = counter;
  if (counter.state === 'closed') {
    return { main: offer('counter.open'), others: [] };
  }
  if (!turn) {
    return counter.state === 'paused'
      ? {
          main: offer('counter.open', { label: acts['counter.resume'] }),
          others: [offer('counter.close')],
        }
      : { main: callNext(situation), others: [offer('counter.pause'), offer('counter.close')] };
  }
  if (turn.phase === 'called') {
    const again = { label: actSentences.callAgain(turn.times + 1) };
    return {
      main: offer('call.present'),
      others: [offer('call.repeat', again), offer('call.missed')],
    };
  }
  const unsigned = { label: actSentences.notSigned, asks: 'decline' as const };
  switch (counter.kind) {
    case 'review':
      return { main: offer('review.pass'), others: [offer('review.fail', { asks: 'review' })] };
    case 'signing':
      return { main: offer('contract.sign'), others: [offer('selection.decline', unsigned)] };
    case 'selection':
      return turn.phase === 'chosen'
        ? { main: offer('form.sign'), others: [offer('selection.decline', unsigned)] }
        : choosing(situation, id);
  }
}

function choosing(situation: Situation, counter: string): { main: Offer; others: Offer[] } {
  const { turn } = situation.counter;
  const unit = turn?.unit === undefined ? undefined : situation.units?.units[turn.unit];
  const decline = offered(situation, 'selection.decline', { asks: 'decline' });
  if (!unit || turn?.unit === undefined) {
    const main = offered(situation, 'unit.choose', {
      label: actSentences.tapUnit,
      allowed: false,
    });
    return { main: { ...main, ...withoutReason }, others: [decline] };
  }
  const place = placeOf(situation.units, unit);
  const args = { counter, unit: turn.unit };
  return {
    main: offered(situation, 'unit.choose', {
      label: actSentences.choose(place, unit.room),
      sentence: actSentences.chooseHint(unit.room),
      args,
    }),
    others: [
      offered(situation, 'unit.release', { label: actSentences.release(unit.room), args }),
      decline,
    ],
  };
}

/** An instruction rather than an act refused. */
const withoutReason = { reason: actSentences.tapHint };

function callNext(situation: Situation): Offer {
  const { next } = situation.counter;
  return offered(
    situation,
    'call.next',
    next === undefined ? {} : { label: actSentences.callNumber(next) },
  );
}

function offerOutOfOrder(situation: Situation): Offer | undefined {
  const { can, cannot } = situation.counter;
  const known = 'call.outOfOrder' in can || 'call.outOfOrder' in cannot;
  return known ? offered(situation, 'call.outOfOrder', { asks: 'outOfOrder' }) : undefined;
}

function offered(situation: Situation, act: ActName, changes: Partial<Offer>): Offer {
  const { id, counter } = situation;
  const label = changes.label ?? acts[act];
  const offer: Offer = {
    act,
    label,
    sentence: { zh: label.zh, en: actSentences.hints[act]?.en ?? label.en },
    args: { counter: id },
    allowed: true,
    ...changes,
  };
  const reason = blocked(situation) ?? notAllowed(counter, act);
  if (reason) {
    return { ...offer, allowed: false, reason };
  }
  const wait = waitFor(situation, act);
  return wait > 0 ? { ...offer, allowed: false, reason: words.waits(clockOf(wait)) } : offer;
}

/** Milliseconds of the device until the rules allow the act. */
function waitFor({ counter, now, speed }: Situation, act: ActName): number {
  const from = counter.can[act]?.from;
  return from === undefined ? 0 : (Date.parse(from) - now) / speed;
}

/** What stands in the way of every act of this tablet. */
function blocked({ counter, id, person, role, waiting }: Situation): Bilingual | undefined {
  const others = counter.operator !== undefined && counter.operator !== person;
  if (others && role === 'counter' && counter.state !== 'closed') {
    return words.othersCounter(counter.operator ?? '');
  }
  const mine = waiting.find(({ args }) => args['counter'] === id);
  return mine ? actSentences.waitsForHub(nameOf(mine.name)) : undefined;
}

function notAllowed(counter: Counter, act: ActName): Bilingual | undefined {
  if (act in counter.can) {
    return undefined;
  }
  const refusal: Refusal | undefined = counter.cannot[act];
  return refusal ? reasonOf(refusal) : words.notNow;
}

/** What people will want to do next, and why it has to wait. */
function notYetOf(situation: Situation, offers: Offer[]): { what: Bilingual; why: Bilingual }[] {
  const blockedBy = blocked(situation);
  if (blockedBy) {
    return [{ what: words.nothing, why: blockedBy }];
  }
  const { can, cannot } = situation.counter;
  const waiting = offers
    .filter(({ allowed, act }) => !allowed && (act in can || cannot[act]?.code === 'frozen'))
    .map(({ label, reason }) => ({ what: label, why: reason ?? words.notNow }));
  return [...waiting, ...refusedNext(situation)];
}

function refusedNext({ counter, queue }: Situation): { what: Bilingual; why: Bilingual }[] {
  const refusal = counter.cannot['call.next'];
  if (!refusal || counter.state === 'closed') {
    return [];
  }
  const { next, turn } = counter;
  const what = next === undefined ? acts['call.next'] : actSentences.callNumber(next);
  const busy = turn !== undefined && refusal.code === 'counter-busy';
  const tie = Object.values(queue.ties)[0];
  if (busy) {
    return [{ what, why: words.afterFinished(turn.number) }];
  }
  return refusal.code === 'tie-undrawn' && tie
    ? [{ what, why: words.tie(tie.numbers[0] ?? '') }]
    : [{ what, why: reasonOf(refusal) }];
}
