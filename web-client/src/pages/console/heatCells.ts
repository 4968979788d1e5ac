import type { CrowdDocument, CrowdLevel, EntryDocument, EntrySlot } from '../../../live';
import { slotsOf } from '../entry/entryRows';
import { levelAt, zonesInOrder } from './zoneFaces';

export type SlotTense = 'past' | 'now' | 'coming';

export interface HeatColumn {
  slot: string;
  from: string;
  tense: SlotTense;
}

export interface HeatCell {
  slot: string;
  tense: SlotTense;
  /** People per m²: the actual peak, for a slot to come the forecast; none where there is neither. */
  density: number | undefined;
  planned: number | undefined;
  level: CrowdLevel | 'normal';
  /** Whether nobody knows how many are there now. */
  unknown: boolean;
}

export interface HeatRow {
  zone: string;
  label: EntrySlot['label'];
  cells: HeatCell[];
}

/** The slots of the day in their order. */
export function heatColumns(entry: EntryDocument, now: number): HeatColumn[] {
  return slotsOf(entry).map(([slot, { from, to }]) => ({
    slot,
    from,
    tense: Date.parse(to) <= now ? 'past' : Date.parse(from) <= now ? 'now' : 'coming',
  }));
}

/** Each zone by each slot. */
export function heatRows(crowd: CrowdDocument, columns: readonly HeatColumn[]): HeatRow[] {
  return zonesInOrder(crowd).map(([id, zone]) => ({
    zone: id,
    label: zone.label,
    cells: columns.map(({ slot, tense }) => {
      const { peak, forecast, planned } = crowd.bySlot[slot]?.[id] ?? {};
      const density = tense === 'coming' ? forecast : peak;
      const level = density === undefined ? 'normal' : levelAt(density, zone, crowd.thresholds);
      const unknown = tense === 'now' && zone.level === 'unknown';
      return { slot, tense, density, planned, level, unknown };
    }),
  }));
}

/** A density as the cells write it: what is forecast claims less. */
export function densityText({ density, tense }: HeatCell): string {
  return density === undefined ? '–' : density.toFixed(tense === 'coming' ? 1 : 2);
}
