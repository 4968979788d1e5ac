import { computed, shallowRef, watch, type Ref } from 'vue';
import { advance, type CallQueue, emptyQueue, standing, turnAt } from './calls/callQueue';
import type { Board } from './documents/read';
import type { Moment } from './feed/feed';

/** Keeps the queue for the large place going, whatever layout is shown. */
export function useLargeCall(
  board: Ref<Board | undefined>,
  moment: Ref<Moment>,
): Ref<CallQueue['large']> {
  const queue = shallowRef<CallQueue>(emptyQueue);
  watch(
    [board, moment],
    ([document, { caughtUp, speed }]) => {
      if (!document) {
        return;
      }
      const now = performance.now();
      const next = caughtUp
        ? advance(queue.value, document.calls, now, turnAt(speed))
        : standing(queue.value, document.calls, now);
      queue.value = next;
    },
    { immediate: true, flush: 'sync' },
  );
  return computed(() => queue.value.large);
}
