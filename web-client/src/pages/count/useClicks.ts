import { onBeforeUnmount, onMounted, shallowRef, type ShallowRef } from 'vue';
import { clickerWords as words } from '../../texts';
import type { Acts } from '../../venue/acts';
import { clicked, parcel, read, takenBack, total, written, type Clicks, type Way } from './clicks';

/** Milliseconds for which clicks are gathered: one entry in the ledger for a few people, not one each. */
const GATHER = 3_000;

export interface Clicker {
  readonly gathered: Readonly<ShallowRef<Clicks>>;
  /** All clicks since this page was opened. */
  readonly counted: Readonly<ShallowRef<Clicks>>;
  click(way: Way): void;
  /** Takes back the last click, as long as it has not been sent. */
  back(): void;
}

/**
 * Gathers the clicks for a zone and sends them as one count every few seconds. What is gathered is kept
 * on the device at each click; what is sent waits in the outbox for as long as there is no network, and
 * the hub is told when it was counted.
 */
export function useClicks(venue: string, zone: string, acts: Acts): Clicker {
  const key = `venue-hub/clicks/${venue}/${zone}`;
  const gathered = shallowRef(read(localStorage.getItem(key)));
  const counted = shallowRef(gathered.value);
  const order: Way[] = [];
  let timer: number | undefined;

  const keep = (clicks: Clicks) => {
    gathered.value = clicks;
    localStorage.setItem(key, written(clicks));
  };
  const send = () => {
    if (total(gathered.value) > 0) {
      const { sent, left } = parcel(gathered.value);
      void acts.ask('crowd.count', { zone, ...sent }, words.called(sent.in, sent.out), true);
      keep(left);
      order.length = 0;
    }
  };
  const click = (way: Way) => {
    keep(clicked(gathered.value, way));
    counted.value = clicked(counted.value, way);
    order.push(way);
  };
  const back = () => {
    const way = order.pop();
    if (way) {
      keep(takenBack(gathered.value, way));
      counted.value = takenBack(counted.value, way);
    }
  };
  onMounted(() => (timer = window.setInterval(send, GATHER)));
  onBeforeUnmount(() => {
    window.clearInterval(timer);
    send();
  });
  return { gathered, counted, click, back };
}
