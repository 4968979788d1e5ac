import type { Sheet } from '../sheet';
import { AFTER_NUMBER, HEADER, MARGIN, rowsIn } from './callsArrangement';

/** Where the parts of the combined layout stand; px of the drawing. */
export interface CombinedArrangement {
  panel: { width: number; height: number };
  list: { rows: number; width: number };
  pools: number;
  zones: number;
  side: number;
}

export const SHARED_ROW = 106;
const TABLE_HEADING = 104;
const GAP = 72;

export function arrangeCombined(sheet: Sheet, numberWidth: number): CombinedArrangement {
  const inner = sheet.width - 2 * MARGIN;
  const top = sheet.portrait ? HEADER.portrait : HEADER.landscape;
  const height = sheet.height - top - 24;
  if (sheet.portrait) {
    const panel = 444;
    const tables = 2 * (TABLE_HEADING + 8 + 3 * SHARED_ROW) + 32;
    const rest = height - panel - tables - 16;
    return {
      panel: { width: inner, height: panel },
      list: { rows: rowsIn(rest, SHARED_ROW), width: inner },
      pools: 3,
      zones: 3,
      side: inner,
    };
  }
  const left = Math.max(872, numberWidth + AFTER_NUMBER);
  const side = inner - GAP - left;
  const panel = sheet.compact ? height : 444;
  const half = (height - 16) / 2;
  const rows = rowsIn(half - TABLE_HEADING, SHARED_ROW);
  return {
    panel: { width: sheet.compact ? inner : left, height: panel },
    list: {
      rows: rowsIn(sheet.compact ? height : height - panel - 16, SHARED_ROW),
      width: sheet.compact ? inner : left,
    },
    pools: sheet.compact ? rowsIn(height - TABLE_HEADING, SHARED_ROW) : rows,
    zones: sheet.compact ? rowsIn(height - TABLE_HEADING, SHARED_ROW) : rows,
    side: sheet.compact ? inner : side,
  };
}
