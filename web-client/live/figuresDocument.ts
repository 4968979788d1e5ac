import type { Bilingual, Labelled } from './documents';

/** The figures a day is measured by, and what those who leave say of it. */

export interface Figure extends Labelled {
  /** The pool it is about; absent: the whole venue. */
  pool?: string;
  unit: 'percent' | 'minutes' | 'households';
  /** To a tenth of the unit; absent: not yet known. */
  value?: number;
  /** Such as households served; of minutes: the seconds of all households. */
  numerator?: number;
  /** Such as households that came, or that were planned. */
  denominator?: number;
  bound: 'at-least' | 'at-most' | 'expected';
  target?: number;
  /** Absent: it cannot be said yet, or nothing is to be met. */
  met?: boolean;
  definition: Bilingual;
  /** SQL over the ledger that recomputes it; absent: nothing of it is recorded. */
  query?: string;
}

export interface FiguresDocument {
  /** None where the plan lays down no figures. */
  figures: Record<string, Figure>;
  /** Number of the day at hand, or of the last that was open; 0 before the first. */
  day: number;
  open: boolean;
  simulated?: { speed: number };
}

export interface Mark {
  text: Bilingual;
  /** The order in which to show it, the best first. */
  rank: number;
  satisfied?: boolean;
}

export interface FeedbackDocument {
  /** Absent where nobody is asked. */
  question?: Bilingual;
  marks: Record<string, Mark>;
  /** The reasons of complaints, by code. */
  complaints: Record<string, Bilingual>;
  open: boolean;
  simulated?: { speed: number };
}
