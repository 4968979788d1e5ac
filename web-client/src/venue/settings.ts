import { shallowRef, watchEffect } from 'vue';

export type Theme = 'dark' | 'night' | 'light';
export type Hand = 'right' | 'left';

export const THEMES: readonly Theme[] = ['dark', 'night', 'light'];
export const HANDS: readonly Hand[] = ['right', 'left'];

/** How this device is set: stays with it, whoever signs in. */
export const theme = shallowRef<Theme>(kept('theme', THEMES, 'dark'));
/** The hand that the acts are laid out for. */
export const hand = shallowRef<Hand>(kept('hand', HANDS, 'right'));

watchEffect(() => localStorage.setItem('venue-hub/theme', theme.value));
watchEffect(() => localStorage.setItem('venue-hub/hand', hand.value));

function kept<T extends string>(name: string, allowed: readonly T[], usual: T): T {
  const value = localStorage.getItem(`venue-hub/${name}`);
  return allowed.find((each) => each === value) ?? usual;
}
