/**
 * What the live documents hold, as the screens read it. Absent means none. Instants are ISO 8601 UTC
 * in venue time; `rank` gives the order; ids are text and never used again.
 */

import type { CrowdDocument, DevicesDocument } from './crowdDocument';
import type { EntryDocument } from './entryDocument';
import type { FeedbackDocument, FiguresDocument } from './figuresDocument';

export * from './crowdDocument';
export * from './entryDocument';
export * from './figuresDocument';

export interface Bilingual {
  zh: string;
  en: string;
}

export type StageKind = 'review' | 'selection' | 'signing';
export type CounterState = 'closed' | 'open' | 'paused';
export type UnitState =
  'free' | 'held' | 'chosen' | 'contracted' | 'suspended' | 'reserved' | 'returned';
/** Where somebody who missed the calls comes in again. */
export type Returns = 'batch' | 'slot' | 'day' | 'list' | 'request' | 'no-more';
export type SkipReason = 'not-arrived' | 'missed' | 'documents' | 'disqualified' | 'given-up';

export interface Labelled {
  label: Bilingual;
  rank: number;
}

export interface Freeze {
  kind: 'incident' | 'fault' | 'person';
  since: string;
  reason: string;
}

export interface Notice {
  text: Bilingual;
  level?: 'info' | 'warning';
  zones?: string[];
  at: string;
  until?: string;
}

/** A slot; its times include its delay. */
export interface Slot extends Labelled {
  day: number;
  from: string;
  to: string;
  /** Seconds. */
  delay?: number;
}

/** A call as the hall sees it. */
export interface Call {
  number: string;
  counter: string;
  stage: string;
  times: number;
  /** The latest time it was called. */
  at: string;
  firstAt: string;
  state: 'calling' | 'present' | 'missed' | 'done';
  /** Units left by type when it was called. */
  left?: Record<string, number>;
  pools?: string[];
  rank: number;
  /** A reason code, where the call was out of order. */
  outOfOrder?: string;
  skipped?: Record<string, SkipReason>;
}

/** Document `board`, public. */
export interface BoardDocument {
  venue: {
    name: Bilingual;
    timeZone: string;
    date: string;
    day: number;
    days: number;
    open: boolean;
  };
  /** Absent for a real venue. */
  simulated?: { speed: number };
  stages: Record<string, Labelled & { kind: StageKind }>;
  pools: Record<string, Labelled>;
  counters: Record<
    string,
    { stage: string; pools?: string[]; state: CounterState; label?: Bilingual }
  >;
  calls: Record<string, Call>;
  onDeck: Record<
    string,
    { number: string; pools: string[]; rank: number; state: 'ready' | 'review' }
  >;
  missed: Record<string, { number: string; at: string; stage: string; returns: Returns }>;
  /** `held`: since when nobody of it is let in. */
  slots: Record<string, Slot & { held?: string }>;
  notices: Record<string, Notice>;
  alerts: Record<string, { zones?: string[]; level: number; drill?: boolean; text: Bilingual }>;
  freezes: Record<string, Freeze>;
  frozenSince?: string;
  rules: {
    /** `interval` in seconds. */
    calls: { times: number; interval: number };
    missed: { place: Returns; times: number; request: boolean };
    late: { place: string };
    text?: Bilingual[];
  };
}

export interface Unit {
  pool: string;
  building: string;
  section?: string;
  floor: number;
  /** As shown in the building: `1704`, or `04`. */
  room: string;
  type: string;
  /** Square metres. */
  area: number;
  state: UnitState;
  /** When the hold ends. */
  until?: string;
  rank: number;
}

/** A pool's run-out: free units against households still to choose. */
export interface PoolLeft extends Labelled {
  left: number;
  ahead: number;
  /** The projected last number that can still get one; absent where there are enough, or none. */
  runOut?: string;
  /** Whether every household ahead can get one. */
  enough: boolean;
}

export interface UnitType extends Labelled {
  pool: string;
  area?: number;
  left: number;
}

/** Document `units`, public. */
export interface UnitsDocument {
  pools: Record<string, PoolLeft>;
  types: Record<string, UnitType>;
  buildings: Record<string, Labelled>;
  units: Record<string, Unit>;
}

/** The national levels of crowding, IV to I; below IV there is none. */
export type CrowdLevel = 'blue' | 'yellow' | 'orange' | 'red';

export interface ZoneDensity extends Labelled {
  kind: 'hall' | 'door' | 'corridor';
  /** People per m²; absent while unknown. */
  density?: number;
  /** Unknown where a sensor is silent: never empty. */
  level: CrowdLevel | 'normal' | 'unknown';
}

/** Document `density`, public: how full each zone is now, and is to be in each slot of the day. */
export interface DensityDocument {
  zones: Record<string, ZoneDensity>;
  bySlot: Record<string, Record<string, { density: number; level: CrowdLevel | 'normal' }>>;
}

/** A household's turn at a counter. */
export interface Turn {
  household: string;
  number: string;
  group: string;
  people: number;
  call: string;
  times: number;
  phase: 'called' | 'present' | 'chosen' | 'signing';
  calledAt: string;
  /** From when it may be called again, and from when it may be passed over. */
  repeatFrom?: string;
  missFrom?: string;
  /** Since when it is present. */
  since?: string;
  /** The end of the time to choose. */
  until?: string;
  /** Seconds to choose in, and the seconds left at which to warn. */
  limit?: number;
  warnings?: number[];
  pools: string[];
  unit?: string;
  needs?: string[];
  proxy?: boolean;
}

export interface Refusal {
  code: string;
  detail: string;
}

/** A counter as its clerk sees it. */
export interface Counter {
  label?: Bilingual;
  stage: string;
  kind: StageKind;
  pools?: string[];
  state: CounterState;
  operator?: string;
  rank: number;
  turn?: Turn;
  /** The number that the next call would call. */
  next?: string;
  /** Commands that the rules allow, some only from an instant on. */
  can: Record<string, { from?: string }>;
  /** Commands that they do not allow now, and why. */
  cannot: Record<string, Refusal>;
}

export type HouseholdState =
  | 'expected'
  | 'waiting'
  | 'called'
  | 'present'
  | 'deferred-missed'
  | 'deferred-documents'
  | 'contracted'
  | 'declined'
  | 'timed-out'
  | 'absent'
  | 'unsigned-form'
  | 'unsigned-contract'
  | 'no-unit-left'
  | 'disqualified';

export interface Household {
  number: string;
  /** The order of the call. */
  rank: number;
  group: string;
  pools: string[];
  people: number;
  slot: string;
  state: HouseholdState;
  stage?: string;
  counter?: string;
  arrivedAt?: string;
  /** When its day ended, whatever the outcome. */
  endedAt?: string;
  missed?: number;
  unit?: string;
  calls?: number;
  tie?: string;
  /** The gate it is to come by; absent where any will do. */
  gate?: string;
}

export type ReasonKind = 'decline' | 'review' | 'outOfOrder' | 'unit' | 'void' | 'freeze';
export type Reason = Bilingual & { effect?: 'defer' | 'disqualify' };

/** Document `queue`, staff. */
export interface QueueDocument {
  stages: Record<
    string,
    Labelled & {
      kind: StageKind;
      waiting: number;
      /** Seconds, of the waits completed today. */
      p50?: number;
      p90?: number;
      utilisation?: number;
    }
  >;
  counters: Record<string, Counter>;
  households: Record<string, Household>;
  skips: Record<string, Record<string, SkipReason>>;
  reasons: Partial<Record<ReasonKind, Record<string, Reason>>>;
  ties: Record<string, { households: string[]; numbers: string[] }>;
  simulated?: { speed: number };
  open?: boolean;
  day?: number;
  frozenSince?: string;
  freezes: Record<string, Freeze>;
  groups: Record<string, Labelled>;
  /** Waits for the selection desk by those who chose from it, in seconds. */
  pools: Record<string, Labelled & { p50?: number; p90?: number }>;
}

export interface Approval {
  act: string;
  args: Record<string, string>;
  by: string;
  at: string;
  until: string;
  state: 'open' | 'given' | 'refused' | 'lapsed';
  decidedBy?: string;
  decidedAt?: string;
}

/** Document `approvals`, supervisors and managers. */
export interface ApprovalsDocument {
  approvals: Record<string, Approval>;
}

/** What a household is to do now. */
export type ToDo =
  | 'come'
  | 'check-in'
  | 'wait'
  | 'get-ready'
  | 'go-to-counter'
  | 'choose'
  | 'sign-form'
  | 'sign-contract'
  | 'request-make-up'
  | 'bring-documents'
  | 'done';

/** Document `me`: one household's own. */
export interface MeDocument {
  number: string;
  group: Bilingual;
  state: HouseholdState;
  stage?: string;
  /** Households before it that may still choose from a pool of its own. */
  ahead?: number;
  /** When it can expect to choose. */
  expected?: { from: string; to: string };
  pools: Record<
    string,
    {
      label: Bilingual;
      left: number;
      types: Record<string, { label: Bilingual; left: number }>;
    }
  >;
  /** Its times include its delay, in seconds; `opens` is when it is let in. */
  slot?: {
    label: Bilingual;
    day: number;
    from: string;
    to: string;
    opens?: string;
    /** Between when it had better come, so that not all of its slot come at once. */
    come?: { from: string; to: string };
    delay?: number;
    gate?: Bilingual;
    held?: boolean;
    inside?: boolean;
  };
  call?: { counter: string; stage: string; at: string; times: number; state: string };
  unit?: { building: Bilingual; section?: string; floor: number; room: string; state: UnitState };
  todo: ToDo;
  missed?: { returns: Returns };
  open: boolean;
  frozenSince?: string;
  simulated?: { speed: number };
}

/** The documents a screen may watch, by name. */
export interface Documents {
  density: DensityDocument;
  me: MeDocument;
  board: BoardDocument;
  units: UnitsDocument;
  queue: QueueDocument;
  approvals: ApprovalsDocument;
  entry: EntryDocument;
  kpi: FiguresDocument;
  feedback: FeedbackDocument;
  crowd: CrowdDocument;
  devices: DevicesDocument;
}
