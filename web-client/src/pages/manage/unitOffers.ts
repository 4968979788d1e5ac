import type { Bilingual, Household, ReasonKind, Unit, UnitState } from '../../../live';
import { refusals, units as words } from '../../texts';

export type UnitAct = 'unit.suspend' | 'unit.reserve' | 'unit.restore' | 'unit.void';

/** An act on a unit: allowed now, or not and why. */
export interface UnitOffer {
  act: UnitAct;
  label: Bilingual;
  /** The list of reasons it asks for; restoring needs none. */
  asks?: ReasonKind;
  /** Why it is not allowed now. */
  reason?: Bilingual;
}

export interface UnitSituation {
  unit: Unit;
  /** Who holds it or has it, where that is one of the day. */
  household: Household | undefined;
  /** A void of it waits for its second key. */
  keyAsked: boolean;
  /** An act on it waits for the hub's answer. */
  waits: boolean;
  /** What stands between this account and a command for good. */
  barred: (command: string) => Bilingual | undefined;
}

const LABELS: Record<UnitAct, Bilingual> = {
  'unit.suspend': words.suspend,
  'unit.reserve': words.reserve,
  'unit.restore': words.restore,
  'unit.void': words.void,
};
const ASKS: Partial<Record<UnitAct, ReasonKind>> = {
  'unit.suspend': 'unit',
  'unit.reserve': 'unit',
  'unit.void': 'void',
};

/** From which states the hub's rules let a unit be moved (UnitRules, VoidRules). */
const FROM: Record<UnitAct, readonly UnitState[]> = {
  'unit.suspend': ['free', 'returned', 'reserved'],
  'unit.reserve': ['free', 'returned', 'suspended'],
  'unit.restore': ['suspended', 'reserved'],
  'unit.void': ['chosen'],
};
/** In which states the act has nothing to do. */
const ALREADY: Record<UnitAct, readonly UnitState[]> = {
  'unit.suspend': ['suspended'],
  'unit.reserve': ['reserved'],
  'unit.restore': ['free', 'returned'],
  'unit.void': [],
};

/** What may be done to a unit, always in the same four places. */
export function unitOffers(situation: UnitSituation): UnitOffer[] {
  return (Object.keys(LABELS) as UnitAct[]).map((act) => {
    const reason = situation.barred(act) ?? against(act, situation);
    const asks = ASKS[act];
    return { act, label: LABELS[act], ...(asks ? { asks } : {}), ...(reason ? { reason } : {}) };
  });
}

function against(act: UnitAct, situation: UnitSituation): Bilingual | undefined {
  const { unit, household, keyAsked, waits } = situation;
  if (waits) {
    return words.waits;
  }
  if (ALREADY[act].includes(unit.state)) {
    return refusals['already-so'];
  }
  if (!FROM[act].includes(unit.state)) {
    return act === 'unit.void' ? notVoid(unit.state) : taken(unit.state);
  }
  if (act !== 'unit.void') {
    return undefined;
  }
  if (keyAsked) {
    return words.keyAsked;
  }
  return household?.counter === undefined
    ? undefined
    : words.atCounter(household.number, household.counter);
}

function taken(state: UnitState): Bilingual {
  return state === 'contracted' ? words.contracted : words.taken;
}

function notVoid(state: UnitState): Bilingual {
  return state === 'contracted' ? words.contracted : words.notTaken;
}
