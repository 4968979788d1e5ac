import type { Bilingual } from './bilingual';

/** The live document `units`: the stock of units, what is left of it and how far it reaches. */
export interface UnitsDocument {
  pools: Record<string, PoolLeft>;
  types: Record<string, UnitType>;
  buildings: Record<string, { label: Bilingual; rank: number }>;
  units: Record<string, Unit>;
}

/** A pool's run-out: free units against households still to choose. */
export interface PoolLeft {
  label: Bilingual;
  left: number;
  ahead: number;
  /** The last number that can still get a unit; absent when there is enough or nothing. */
  runOut?: string;
  enough: boolean;
  rank: number;
}

export interface UnitType {
  label: Bilingual;
  pool: string;
  area?: number;
  left: number;
  rank: number;
}

export type UnitState =
  'free' | 'held' | 'chosen' | 'contracted' | 'suspended' | 'reserved' | 'returned';

export interface Unit {
  pool: string;
  building: string;
  section?: string;
  floor: number;
  room: string;
  type: string;
  area: number;
  state: UnitState;
  /** End of the hold. */
  until?: string;
  rank: number;
}
