import type { Bilingual, Counter, QueueDocument, UnitsDocument } from '../../../live';
import { queueTable as words, unitTable } from '../../texts';
import { minutesOf } from '../../venue/times';

export interface QueueRow {
  id: string;
  label: Bilingual;
  waiting: number;
  /** Minutes; none while nobody has waited to the end. */
  p50: string | undefined;
  p90: string | undefined;
  /** Open counters that serve somebody, of all open ones. */
  busy: string;
  /** Whether P90 is beyond the limit. */
  over: boolean;
}

/** Each stage, and the selection by pool. */
export function queueRows(queue: QueueDocument, longestWait = Infinity): QueueRow[] {
  return Object.entries(queue.stages)
    .sort(([, a], [, b]) => a.rank - b.rank)
    .flatMap(([id, stage]) =>
      stage.kind === 'selection' && Object.keys(queue.pools).length > 1
        ? poolRows(queue, id, stage.label, longestWait)
        : [
            rowOf(id, stage, stage.waiting, countersOf(queue, id), longestWait, (open) =>
              words.counters(stage.label, open),
            ),
          ],
    );
}

function poolRows(
  queue: QueueDocument,
  stage: string,
  label: Bilingual,
  longestWait: number,
): QueueRow[] {
  const waiting = Object.values(queue.households).filter(
    (each) => each.state === 'waiting' && each.stage === stage,
  );
  return Object.entries(queue.pools)
    .sort(([, a], [, b]) => a.rank - b.rank)
    .map(([id, pool]) => {
      const counters = countersOf(queue, stage).filter(({ pools }) => pools?.includes(id) ?? true);
      const count = waiting.filter(({ pools }) => pools.includes(id)).length;
      return rowOf(id, pool, count, counters, longestWait, (open) =>
        words.pool(label, pool.label, open),
      );
    });
}

function rowOf(
  id: string,
  { p50, p90 }: { p50?: number; p90?: number },
  waiting: number,
  counters: readonly Counter[],
  longestWait: number,
  label: (open: number) => Bilingual,
): QueueRow {
  const open = counters.filter(({ state }) => state === 'open');
  return {
    id,
    label: label(open.length),
    waiting,
    p50: p50 === undefined ? undefined : minutesOf(p50),
    p90: p90 === undefined ? undefined : minutesOf(p90),
    busy: `${open.filter(({ turn }) => turn).length}/${open.length}`,
    over: (p90 ?? 0) > longestWait,
  };
}

function countersOf(queue: QueueDocument, stage: string): Counter[] {
  return Object.values(queue.counters).filter((counter) => counter.stage === stage);
}

export interface UnitRow {
  id: string;
  label: Bilingual;
  left: number;
  /** Households ahead, and the last number that can still get one; of pools only. */
  ahead?: number;
  runOut?: Bilingual;
}

/** Each pool, and beneath it its types where it has several. */
export function unitRows({ pools, types }: UnitsDocument): UnitRow[] {
  return Object.entries(pools)
    .sort(([, a], [, b]) => a.rank - b.rank)
    .flatMap(([id, { label, left, ahead, runOut, enough }]) => {
      const own = Object.entries(types)
        .filter(([, type]) => type.pool === id)
        .sort(([, a], [, b]) => a.rank - b.rank);
      const until = left === 0 ? unitTable.gone : enough ? unitTable.enough : number(runOut);
      return [
        { id, label, left, ahead, runOut: until },
        ...(own.length > 1
          ? own.map(([type, row]) => ({ id: `${id}/${type}`, label: row.label, left: row.left }))
          : []),
      ];
    });
}

function number(text = '–'): Bilingual {
  return { zh: text, en: '' };
}
