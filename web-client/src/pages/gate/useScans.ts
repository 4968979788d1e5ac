import { computed, onScopeDispose, shallowRef, watch, type ShallowRef } from 'vue';
import type { Acts } from '../../venue/acts';
import { useSession } from '../../venue/venueSession';
import { judge, type GateSituation } from './judging';
import { answered, followed, keepScans, keptScans, withScan, type Scan } from './scans';
import type { GateDocuments } from './useGateDesk';

export interface KeptScans {
  readonly scans: Readonly<ShallowRef<readonly Scan[]>>;
  enter(scan: Scan): void;
}

/** What was done at this gate, over reloads, with what became of it. */
export function useScans(gate: string, documents: GateDocuments, acts: Acts): KeptScans {
  const session = useSession();
  const scans = shallowRef(keptScans(session.venue, gate));
  const change = (next: readonly Scan[]) => {
    scans.value = next;
    keepScans(session.venue, gate, next);
  };
  const follow = () =>
    change(followed(scans.value, session.outbox.waiting, session.link.state === 'online'));
  onScopeDispose(session.answers.add((answer) => change(answered(scans.value, answer))));
  onScopeDispose(session.link.onState(follow));
  // After the answer was taken in, which tells more.
  watch(acts.waiting, follow, { flush: 'post' });
  follow();
  rejudgeWhenHeard(gate, documents, scans, change);
  return { scans, enter: (scan) => change(withScan(scans.value, scan)) };
}

/** Refusals made from the last picture are judged again, at their moment, once the hub is heard. */
function rejudgeWhenHeard(
  gate: string,
  { entry, queue }: GateDocuments,
  scans: Readonly<ShallowRef<readonly Scan[]>>,
  change: (scans: readonly Scan[]) => void,
) {
  const heard = computed(() =>
    entry.value.live && queue.value.live && entry.value.value && queue.value.value
      ? { entry: entry.value.value, queue: queue.value.value }
      : undefined,
  );
  watch(
    heard,
    (now) => {
      if (now && scans.value.some(waits)) {
        change(scans.value.map((scan) => judgedAgain(scan, { ...now, gate, now: scan.at })));
      }
    },
    { immediate: true },
  );
}

const waits = ({ kind, fate }: Scan) => kind === 'refused' && fate === 'waits';

function judgedAgain(scan: Scan, situation: GateSituation): Scan {
  if (!waits(scan) || !scan.shown) {
    return scan;
  }
  const [first] = judge(situation, scan.shown, scan.people).against;
  return first ? { ...scan, fate: 'refused', code: first.code } : { ...scan, fate: 'clear' };
}
