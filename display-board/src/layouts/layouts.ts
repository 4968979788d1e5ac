import type { Component } from 'vue';
import type { LayoutName } from '../address';
import CallsLayout from './CallsLayout.vue';
import CombinedLayout from './CombinedLayout.vue';
import UnitsLayout from './UnitsLayout.vue';

/** The layouts a screen may show. Each takes one prop, the picture, and draws all of it. */
export const layouts: Record<Exclude<LayoutName, 'auto'>, Component> = {
  calls: CallsLayout,
  units: UnitsLayout,
  combined: CombinedLayout,
};
