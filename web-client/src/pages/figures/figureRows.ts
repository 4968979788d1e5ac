import type { Bilingual, Figure, FiguresDocument } from '../../../live';
import { figures as words } from '../../texts';

/** How a figure stands to its target. */
export type Standing = 'met' | 'missed' | 'running' | 'unknown' | 'unrecorded' | 'plain';

/** Figures in the order to show them. */
export function inOrder({ figures }: FiguresDocument): [string, Figure][] {
  return Object.entries(figures).sort(([, a], [, b]) => a.rank - b.rank);
}

export function standingOf({ value, met, target, bound, query }: Figure): Standing {
  if (query === undefined) {
    return 'unrecorded';
  }
  if (value === undefined) {
    return 'unknown';
  }
  if (met !== undefined) {
    return met ? 'met' : 'missed';
  }
  return target === undefined || bound === 'expected' ? 'plain' : 'running';
}

/** `97.8`, `31`, `100`; a dash where nothing is known. */
export function shown(value: number | undefined): string {
  return value === undefined ? '–' : String(Math.round(value * 10) / 10);
}

export function targetOf({ target, bound, unit }: Figure): Bilingual {
  return target === undefined
    ? words.noTarget
    : words.targets[bound](shown(target), words.units[unit]);
}

/** What the figure is made of; nothing where nothing was counted. */
export function basisOf({ unit, numerator, denominator }: Figure): Bilingual | undefined {
  if (numerator === undefined || denominator === undefined) {
    return undefined;
  }
  return {
    percent: () => words.share(numerator, denominator),
    minutes: () => words.measured(denominator),
    households: () => words.planned(denominator),
  }[unit]();
}
