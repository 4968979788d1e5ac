import { computed, type ComputedRef } from 'vue';
import type {
  BoardDocument,
  CrowdDocument,
  DevicesDocument,
  EntryDocument,
  QueueDocument,
} from '../../../live';
import { ageOf } from '../../venue/times';
import { useDocument } from '../../venue/useDocument';
import { silenceOf, useSession } from '../../venue/venueSession';
import { slotAt } from '../entry/entryRows';
import type { AdviceGround } from './advising';
import { calm, concernsOf } from './concerns';
import { kindCounts, troubles } from './deviceRows';
import { bigFigures, longWait, sessionGauge } from './figures';
import { heatColumns, heatRows } from './heatCells';
import { paceLines } from './pace';
import { queueRows, unitRows } from './queueRows';
import { extentOf, zoneFaces } from './zoneFaces';

/** Milliseconds of venue time between two looks at what moves slowly. */
const SLOWLY = 10_000;

interface Day {
  board: BoardDocument;
  crowd: CrowdDocument;
  entry: EntryDocument;
  queue: QueueDocument;
}

/** What the console shows, made from the live documents. */
export function useConsole() {
  const session = useSession();
  const board = useDocument('board');
  const crowd = useDocument('crowd');
  const entry = useDocument('entry');
  const queue = useDocument('queue');
  const units = useDocument('units');
  const devices = useDocument('devices');

  // Computed anew only when they are another second, or another ten: so is all that hangs on them.
  const second = computed(() => Math.floor(session.now.value / 1_000) * 1_000);
  const slow = computed(() => Math.floor(session.now.value / SLOWLY) * SLOWLY);
  const age = computed(() => ageOf(second.value && silenceOf(session)));
  const timeZone = computed(() => board.value.value?.venue.timeZone ?? 'Asia/Shanghai');
  const day = computed((): Day | undefined => {
    const [b, c, e, q] = [
      board.value.value,
      crowd.value.value,
      entry.value.value,
      queue.value.value,
    ];
    return b && c?.zones && e && q ? { board: b, crowd: c, entry: e, queue: q } : undefined;
  });
  const problem = computed(() => crowd.value.problem ?? queue.value.problem);
  const told = computed((): DevicesDocument => devices.value.value ?? { devices: {} });

  return {
    ...{ day, problem, second, age, timeZone },
    devices: computed(() => devices.value.value),
    units: computed(() => (units.value.value ? unitRows(units.value.value) : [])),
    kinds: from(day, ({ crowd: c }) => kindCounts(told.value, c)),
    troubles: from(day, ({ crowd: c }) => troubles(told.value, c, second.value)),
    slot: computed(() => day.value && slotAt(day.value.entry, slow.value)?.[0]),
    ...useCrowdView(day, second, slow, timeZone),
    figures: from(day, (at) => bigFigures({ ...at, now: slow.value })),
    gauge: computed(() => day.value && sessionGauge(day.value.crowd)),
    queueRows: from(day, ({ queue: q, crowd: c }) => queueRows(q, c.longestWait)),
    lines: computed(() => day.value && paceLines(day.value.queue, day.value.entry, slow.value)),
  };
}

/** The crowd on the plan and by slot, what stands out, and what is advised. */
function useCrowdView(
  day: ComputedRef<Day | undefined>,
  second: ComputedRef<number>,
  slow: ComputedRef<number>,
  timeZone: ComputedRef<string>,
) {
  const columns = from(day, ({ entry }) => heatColumns(entry, slow.value));
  const concerns = from(day, (at) =>
    concernsOf({ ...at, now: second.value, timeZone: timeZone.value }),
  );
  return {
    columns,
    rows: from(day, ({ crowd }) => heatRows(crowd, columns.value)),
    faces: from(day, ({ crowd, entry }) => zoneFaces(crowd, entry, second.value, timeZone.value)),
    extent: computed(() => day.value && extentOf(day.value.crowd)),
    subject: computed(() => concerns.value[0] ?? calm(day.value?.board.venue.open ?? false)),
    others: computed(() => concerns.value.slice(1)),
    ground: computed((): AdviceGround | undefined => {
      const at = day.value;
      return (
        at && {
          ...{ crowd: at.crowd, entry: at.entry, wait: longWait(at.queue) },
          ...{ now: second.value, timeZone: timeZone.value },
        }
      );
    }),
  };
}

/** Something made from the day; empty before it is known. */
function from<T>(day: ComputedRef<Day | undefined>, make: (day: Day) => T[]): ComputedRef<T[]> {
  return computed(() => (day.value ? make(day.value) : []));
}
