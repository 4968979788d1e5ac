import { computed, shallowRef, type ComputedRef } from 'vue';
import type { Advice } from '../../../live';
import { inUrgency, minutesAdvised, sameness, type AdviceGround } from './advising';

export interface Shown {
  id: string;
  advice: Advice;
  /** Minutes the act will take: as advised, or as the manager has set; none: until resumed. */
  minutes: number | undefined;
}

export interface AdviceAtHand {
  /** The most urgent advice that is not put off. */
  readonly shown: ComputedRef<Shown | undefined>;
  /** How many more there are, and how many were put off. */
  readonly more: ComputedRef<number>;
  readonly putOff: ComputedRef<number>;
  /** Another time than advised; none: until resumed. */
  change(minutes: number | undefined): void;
  notNow(): void;
}

/** Which advice stands at the bottom edge. One that is put off is said again once it is another. */
export function useAdvice(ground: () => AdviceGround | undefined): AdviceAtHand {
  const away = shallowRef<ReadonlySet<string>>(new Set());
  const set = shallowRef<{ same: string; minutes: number | undefined }>();
  const all = computed(() => {
    const on = ground();
    return on ? inUrgency(on.crowd) : [];
  });
  const open = computed(() => all.value.filter(([, each]) => !away.value.has(sameness(each))));
  const shown = computed(() => {
    const [first] = open.value;
    const now = ground()?.now ?? 0;
    if (!first) {
      return undefined;
    }
    const [id, advice] = first;
    const isSet = set.value?.same === sameness(advice);
    return { id, advice, minutes: isSet ? set.value?.minutes : minutesAdvised(advice, now) };
  });
  const change = (minutes: number | undefined) => {
    set.value = shown.value && { same: sameness(shown.value.advice), minutes };
  };
  const notNow = () => {
    // Only what is still advised is kept, so that the same advice at another time is said again.
    const kept = all.value.map(([, each]) => sameness(each)).filter((each) => away.value.has(each));
    away.value = new Set(shown.value ? [...kept, sameness(shown.value.advice)] : kept);
  };
  return {
    ...{ shown, change, notNow },
    more: computed(() => Math.max(0, open.value.length - 1)),
    putOff: computed(() => all.value.length - open.value.length),
  };
}
