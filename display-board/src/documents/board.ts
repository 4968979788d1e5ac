import type { Bilingual } from './bilingual';

/** The live document `board`: what the hall is told about the queue. Instants are ISO 8601 UTC. */
export interface BoardDocument {
  venue: VenueOfTheDay;
  /** Only where the venue's clock is not wall time: venue seconds per second. */
  simulated?: { speed: number };
  stages: Record<string, Stage>;
  pools: Record<string, { label: Bilingual; rank: number }>;
  counters: Record<string, Counter>;
  calls: Record<string, Call>;
  onDeck: Record<string, OnDeck>;
  missed: Record<string, MissedCall>;
  slots: Record<string, Slot>;
  notices: Record<string, Notice>;
  freezes: Record<string, Freeze>;
  /** Since when the queue stands still; absent while it moves. */
  frozenSince?: string;
  rules?: { missed?: MissedRule };
}

export interface VenueOfTheDay {
  name: Bilingual;
  timeZone: string;
  date: string;
  day: number;
  days: number;
  open: boolean;
}

export interface Stage {
  label: Bilingual;
  kind: 'review' | 'selection' | 'signing';
  rank: number;
}

export interface Counter {
  stage: string;
  pools?: string[];
  state: 'open' | 'paused' | 'closed';
  label?: Bilingual;
}

export interface Call {
  number: string;
  counter: string;
  stage: string;
  /** Which of the permitted calls this is, from 1. */
  times: number;
  /** When it was last called. */
  at: string;
  firstAt: string;
  state: 'calling' | 'present' | 'missed' | 'done';
  /** Units left by type when it was called. */
  left?: Record<string, number>;
  pools?: string[];
  /** Grows with every household called. */
  rank: number;
  /** The reason, where a second person let it be called out of order. */
  outOfOrder?: string;
}

export interface OnDeck {
  number: string;
  pools: string[];
  rank: number;
  state: 'ready' | 'review';
}

export type MissedPlace = 'batch' | 'slot' | 'day' | 'list' | 'request' | 'no-more';

export interface MissedCall {
  number: string;
  at: string;
  stage: string;
  returns: MissedPlace;
}

export interface MissedRule {
  place: MissedPlace;
  times?: number;
  request?: boolean;
}

export interface Slot {
  label: Bilingual;
  day: number;
  from: string;
  to: string;
  rank: number;
}

export interface Notice {
  text: Bilingual;
  level?: 'info' | 'warning';
  zones?: string[];
  at: string;
  until?: string;
}

export interface Freeze {
  kind: 'incident' | 'fault' | 'person';
  since: string;
  reason: string;
}
