import type { Counter, Household, QueueDocument } from '../../../live';

/** Households that wait for a counter's stage and pools, in the order of the calls. */
export function waitingFor(
  { stage, pools }: Counter,
  queue: QueueDocument,
): (Household & { id: string })[] {
  return Object.entries(queue.households)
    .map(([id, household]) => ({ id, ...household }))
    .filter((household) => household.state === 'waiting' && household.stage === stage)
    .filter((household) => !pools || household.pools.some((pool) => pools.includes(pool)))
    .sort((a, b) => a.rank - b.rank);
}
