import type { Sheet } from '../sheet';
import { HEADER, MARGIN } from './callsArrangement';

/** Where the parts of the units layout stand; px of the drawing. */
export interface UnitsArrangement {
  /** The board of units, with its floor labels. */
  grid: { width: number; height: number };
  /** Pools in sight at once beside (or, in portrait, beneath) the board; 0: they take their turn. */
  pools: number;
  legendLines: number;
}

const SUMMARY = { width: 370, height: 300, gap: 46 };
const LEGEND_LINE = 100;
const BOTTOM = 24;
const TABLE = { heading: 104, row: 106 };

/** @param pools how many pools the venue has */
export function arrangeUnits(sheet: Sheet, pools: number): UnitsArrangement {
  const inner = sheet.width - 2 * MARGIN;
  const top = sheet.portrait ? HEADER.portrait : HEADER.landscape;
  const height = sheet.height - top - BOTTOM;
  if (sheet.compact) {
    return { grid: { width: inner, height: height - MARGIN }, pools: 0, legendLines: 2 };
  }
  if (sheet.portrait) {
    const rows = Math.min(pools, 4);
    const table = TABLE.heading + rows * TABLE.row + 32;
    const legend = 2 * LEGEND_LINE;
    return {
      grid: { width: inner, height: height - table - legend },
      pools: rows,
      legendLines: 2,
    };
  }
  return {
    grid: { width: inner - SUMMARY.width - SUMMARY.gap, height: height - LEGEND_LINE },
    pools: Math.floor((height + 8) / (SUMMARY.height + 2)),
    legendLines: 1,
  };
}
