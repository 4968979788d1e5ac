import type { Bilingual, PoolLeft, UnitsDocument } from 'web-client/live';
import { words } from '../words';

/** How far a pool reaches: a number, or words where a number would say nothing. */
export type Reach = { number: string } | { words: Bilingual };

export function reachOf(pool: PoolLeft): Reach {
  if (pool.left === 0) {
    return { words: words.noneLeft };
  }
  if (pool.enough || pool.runOut === undefined) {
    return { words: words.enoughForAll };
  }
  return { number: pool.runOut };
}

export interface ListedPool extends PoolLeft {
  id: string;
}

export function listPools(units: UnitsDocument | undefined): ListedPool[] {
  return Object.entries(units?.pools ?? {})
    .map(([id, pool]) => ({ ...pool, id }))
    .sort((a, b) => a.rank - b.rank);
}
