import type { Bilingual, Household } from '../../../live';
import { gate as words, manage } from '../../texts';
import type { Subject } from './useGateDesk';

export type GateAct =
  | 'type'
  | 'count-out'
  | 'one'
  | 'people'
  | 'reschedule'
  | 'come-back'
  | 'make-up'
  | 'check-in'
  | 'set-aside';

export interface GateOffer {
  act: GateAct;
  label: Bilingual;
  /** How many, where the act sets it. */
  people?: number;
}

export interface GateOffers {
  main: { act: 'admit' | 'scan'; label: Bilingual };
  others: GateOffer[];
}

/** With more people than this, how many came is asked for. */
const TOLD_BY_A_TAP = 2;

/** What may be done with who stands there; two acts are always there. */
export function gateOffers(
  subject: Subject | undefined,
  rules: { people: number; checksIn: boolean },
): GateOffers {
  const mayEnter = subject && !subject.scan && subject.judgement.against.length === 0;
  const others: GateOffer[] = [
    { act: 'type', label: words.typeNumber },
    { act: 'count-out', label: words.countOut },
    ...(subject ? aboutHousehold(subject, rules) : []),
    ...(mayEnter ? [...aboutPeople(subject, rules.people), setAside] : []),
  ];
  return {
    main: mayEnter
      ? { act: 'admit', label: words.admit(subject.people) }
      : { act: 'scan', label: words.scanNext },
    others,
  };
}

const setAside: GateOffer = { act: 'set-aside', label: words.setAside };

function aboutPeople({ people, judgement }: Subject, most: number): GateOffer[] {
  if (most > TOLD_BY_A_TAP) {
    return [{ act: 'people', label: words.changePeople }];
  }
  if (people > 1) {
    return [{ act: 'one', label: words.onlyOne, people: 1 }];
  }
  const more = Math.max(judgement.people, most);
  return more > 1 ? [{ act: 'one', label: words.came(more), people: more }] : [];
}

function aboutHousehold(subject: Subject, { checksIn }: { checksIn: boolean }): GateOffer[] {
  const { judgement, scan } = subject;
  const codes = judgement.against.map(({ code }) => code);
  const state = judgement.household?.row.state;
  const offers: GateOffer[] = [];
  if (state === 'expected' && !scan && codes.some((code) => /^too-(early|late)$/.test(code))) {
    offers.push({ act: 'reschedule', label: words.reschedule });
  }
  if (!scan && codes[0] === 'already-inside' && codes.length === 1) {
    offers.push({ act: 'come-back', label: words.cameBack });
  }
  if (state === 'deferred-missed') {
    offers.push({ act: 'make-up', label: manage.makeUp });
  } else if (isToCheckIn(state) && (!checksIn || codes.includes('already-inside'))) {
    offers.push({ act: 'check-in', label: manage.checkIn });
  }
  return offers;
}

/** Being let in checks a household in where the venue says so; else the gate does it here. */
function isToCheckIn(state: Household['state'] | undefined): boolean {
  return state === 'expected' || state === 'deferred-documents';
}
