import { onScopeDispose, ref, watch, type Ref } from 'vue';

/** What takes turns stays this long (milliseconds): long enough to read, and nothing ever scrolls. */
export const DWELL = 9_000;

/**
 * Which of `count` things is shown; moves on by itself, and starts anew when `restart` changes.
 */
export function useRotation(count: () => number, restart: () => unknown = () => 0): Ref<number> {
  const shown = ref(0);
  let timer = 0;
  const start = (): void => {
    clearInterval(timer);
    timer = window.setInterval(() => {
      shown.value = count() > 0 ? (shown.value + 1) % count() : 0;
    }, DWELL);
  };
  watch(restart, () => {
    shown.value = 0;
    start();
  });
  watch(count, (now) => {
    shown.value = Math.min(shown.value, Math.max(now - 1, 0));
  });
  start();
  onScopeDispose(() => clearInterval(timer));
  return shown;
}
