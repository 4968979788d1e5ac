import type { Bilingual } from './bilingual';

/** The national levels of crowding, IV to I; below IV there is none. */
export type CrowdLevel = 'blue' | 'yellow' | 'orange' | 'red';

/** The live document `density`: how full each zone is, now and in the slot to come. */
export interface DensityDocument {
  zones: Record<string, ZoneDensity>;
  /** The slot that `next` speaks of. */
  next?: { from: string };
}

export interface ZoneDensity {
  label: Bilingual;
  rank: number;
  /** Whether anybody counts there at present; a silent counter is unknown, never empty. */
  known: boolean;
  level?: CrowdLevel;
  next?: { level?: CrowdLevel };
}
