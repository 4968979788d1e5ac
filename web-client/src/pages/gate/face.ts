import type { Bilingual, EntryDocument } from '../../../live';
import { gate as words } from '../../texts';
import { reasonOf } from '../../venue/acts';
import { clockOf, timeOfDay } from '../../venue/times';
import type { Judgement, Objection } from './judging';
import type { Subject } from './useGateDesk';

/**
 * How the subject block looks. `open`: filled, may enter. `waits`: amber edge, passes with time.
 * `closed`: hatched edge. `done`: blue edge, was let in.
 */
export type Tone = 'idle' | 'open' | 'waits' | 'closed' | 'done';

export interface Face {
  tone: Tone;
  state: Bilingual;
  /** Whether the ticket is genuine, and used before. */
  ticket?: Bilingual;
  number: string;
  under: Bilingual;
  /** A clock or people, and what it is. */
  large?: string;
  largeUnder?: Bilingual;
}

export interface Surroundings {
  entry: EntryDocument;
  zone: string;
  /** Venue time in milliseconds, and venue seconds per second. */
  now: number;
  speed: number;
  online: boolean;
}

/** What the subject block says of who stands there. */
export function faceOf(subject: Subject, around: Surroundings): Face {
  const { judgement, scan } = subject;
  const base = { number: judgement.number || '—', ticket: ticketWords(subject, around) };
  if (scan && scan.fate !== 'refused') {
    return { ...base, ...admittedFace(subject, around) };
  }
  const first = scan ? { code: scan.code ?? '', waits: false } : judgement.against[0];
  if (first) {
    return { ...base, ...refusedFace(judgement, first, around) };
  }
  const adjusted = subject.people !== judgement.people;
  return {
    ...base,
    tone: 'open',
    state: words.mayEnter,
    under: slotWords(judgement, around),
    large: String(subject.people),
    largeUnder: adjusted ? words.peopleNow : words.peopleOnTicket,
  };
}

function admittedFace({ judgement, people, scan }: Subject, around: Surroundings) {
  const waits = around.online ? words.admittedSent : words.admittedWaits;
  const remarks = scan?.remarks?.map((code) => reasonOf({ code }));
  const fate = scan?.fate === 'confirmed' ? words.admittedConfirmed : waits;
  return {
    tone: 'done' as const,
    state: { zh: `${words.admitted.zh}，${fate.zh}`, en: `${words.admitted.en}, ${fate.en}` },
    under: remarks ? words.against(remarks) : slotWords(judgement, around),
    large: String(people),
    largeUnder: words.peopleIn,
  };
}

function refusedFace(judgement: Judgement, first: Objection, around: Surroundings) {
  const others = judgement.against.slice(1).map(({ code }) => reasonOf({ code }));
  const under = slotWords(judgement, around);
  return {
    tone: first.waits ? ('waits' as const) : ('closed' as const),
    state: words.refused(reasonOf({ code: first.code })),
    under: others.length > 0 ? { zh: under.zh, en: words.against(others).en } : under,
    ...right(judgement, first, around),
  };
}

/** The clock to wait for, or the fact that explains the refusal. */
function right(
  { slot, household, earlier }: Judgement,
  { code, until }: Objection,
  { entry, zone, now, speed }: Surroundings,
): Pick<Face, 'large' | 'largeUnder'> {
  const time = (at: number | string) => timeOfDay(at, zone, false);
  if (until !== undefined) {
    const said = { 'entry-held': words.heldUntil, 'entry-paced': words.paceUntil }[code];
    const largeUnder = (said ?? words.waitUntil)(time(until));
    return { large: clockOf((until - now) / speed), largeUnder };
  }
  const own = household?.row.gate;
  switch (code) {
    case 'entry-held':
      return { largeUnder: words.heldOpen };
    case 'already-inside':
      return earlier
        ? { large: time(earlier.at), largeUnder: words.cameIn(gateLabel(entry, earlier.gate)) }
        : {};
    case 'wrong-day':
      return slot ? { large: String(slot.slot.day), largeUnder: words.comeOn(slot.slot.day) } : {};
    case 'wrong-gate':
      return own === undefined ? {} : { large: own, largeUnder: words.goTo(gateLabel(entry, own)) };
    case 'too-late':
      return slot?.slot.closes === undefined
        ? {}
        : { large: time(slot.slot.closes), largeUnder: words.closedAt };
    case 'too-many-people':
      return { largeUnder: words.mostPeople(entry.rules.people) };
    default:
      return {};
  }
}

function slotWords({ slot, household }: Judgement, { entry, zone, now }: Surroundings): Bilingual {
  if (!slot) {
    return household ? words.noSlot : words.notListed;
  }
  const time = (at: string) => timeOfDay(at, zone, false);
  const { from, to, day, opens } = slot.slot;
  if (day !== entry.day) {
    return words.slotOfDay(day, time(from), time(to));
  }
  const early = now < Date.parse(opens);
  return {
    zh: words.slot(time(from), time(to)).zh,
    en: early ? words.opens(time(opens)) : words.itsSlot,
  };
}

function ticketWords({ shown, judgement, scan }: Subject, { zone }: Surroundings): Bilingual {
  const genuine = words.genuine[shown.genuine];
  if (['forged', 'other-venue', 'unreadable'].includes(shown.genuine) || !judgement.household) {
    return genuine;
  }
  const { earlier } = judgement;
  return earlier && !scan
    ? words.usedAt(genuine, timeOfDay(earlier.at, zone, false))
    : words.firstUse(genuine);
}

export function gateLabel(entry: EntryDocument, gate: string): Bilingual {
  return entry.gates[gate]?.label ?? { zh: gate, en: gate };
}
