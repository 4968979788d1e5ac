import { emWidth } from '../parts/textWidth';
import type { Block } from './columns';

/** Sizes of the unit board in px of the drawing; cells are read at 4 to 6 m and never shrink. */
export const CELL = { width: 64, height: 76, gap: 6, room: 48 } as const;
export const BLOCK_GAP = 38;
/** Building, its English, and the types over the columns. */
export const BLOCK_HEADER = 152;
export const FLOOR_LABEL = 74;
/** From one band of buildings to the next beneath it. */
export const BAND_GAP = 16;

export const ROW = CELL.height + CELL.gap;

/** As wide as the longest room number of the venue needs. */
export function cellWidth(blocks: readonly Block[]): number {
  const rooms = blocks.flatMap(({ columns }) => columns.map(({ room }) => emWidth(room)));
  return Math.max(CELL.width, Math.ceil(Math.max(0, ...rooms) * CELL.room) + 7);
}

/** The building's name stands over its columns and may need more room than they. */
export function blockWidth(block: Block, cell: number): number {
  return Math.max(block.columns.length * (cell + CELL.gap) - CELL.gap, labelWidth(block));
}

/** Beside the board, where the pools stand. */
export const SUMMARY_WIDTH = 370;
const FREE = { key: 108, padding: 12, least: 150 } as const;

/** The box with the number of free units. */
export function freeWidth(left: number): number {
  return Math.max(FREE.least, Math.ceil(emWidth(String(left)) * FREE.key) + 2 * FREE.padding);
}

const LABEL = { zh: 48, en: 38 } as const;

function labelWidth({ label }: Block): number {
  return Math.ceil(Math.max(emWidth(label.zh) * LABEL.zh, emWidth(label.en) * LABEL.en));
}
