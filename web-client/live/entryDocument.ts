import type { Labelled, Slot } from './documents';

/** The entry to the venue: gates, slots, who is in. */

/** Why and until about when nobody is let in. */
export interface EntryHold {
  since: string;
  by: string;
  expectedUntil?: string;
  /** The zone for which it is held, where the hub did it by itself. */
  zone?: string;
}

export interface EntryGate extends Labelled {
  zone?: string;
  /** The zone in which people stand before it. */
  outside?: string;
  capacity?: number;
  held?: EntryHold;
  /** Households in ten minutes, at most. */
  pace?: number;
  households: number;
  in: number;
  out: number;
  /** Households let in, by the minute they came in. */
  byMinute: Record<string, number>;
}

/** A slot as the gates see it. */
export interface EntrySlot extends Slot {
  /** From when its households are let in. */
  opens: string;
  /** After it they are refused; absent where late ones are let in. */
  closes?: string;
  capacity: number;
  booked: number;
  came: number;
  people: number;
  held?: EntryHold;
}

export interface Admission {
  number: string;
  gate: string;
  people: number;
  at: string;
  /** What stood against it, where the gate could not ask. */
  remarks?: string[];
  leftAt?: string;
}

/** Document `entry`, staff. */
export interface EntryDocument {
  gates: Record<string, EntryGate>;
  slots: Record<string, EntrySlot>;
  /** By household. */
  admissions: Record<string, Admission>;
  /** Ways in that would have been refused, by the entry of the ledger that holds them. */
  conflicts: Record<string, Admission>;
  turnedAway: Record<string, number>;
  inside: { people: number; limit?: number };
  rules: {
    /** People a household, at most. */
    people: number;
    /** Seconds. */
    opensBefore: number;
    grace: number;
    admitsLate: boolean;
    /** Whether being let in counts as being checked in. */
    checksIn: boolean;
    /** Of those booked, how many are expected to come. */
    showUpPercent: number;
  };
  day: number;
  open: boolean;
  simulated?: { speed: number };
}
