import { evenly } from '../parts/evenly';
import type { Block } from './columns';
import {
  BAND_GAP,
  BLOCK_GAP,
  BLOCK_HEADER,
  blockWidth,
  CELL,
  cellWidth,
  FLOOR_LABEL,
  ROW,
} from './measures';

/** One page of the unit board: bands of buildings, one above the other, all over the same floors. */
export interface UnitPage {
  bands: readonly (readonly Block[])[];
  /** Floors from the top down. */
  floors: readonly number[];
}

export interface Room {
  width: number;
  height: number;
}

/** Fewer floors than this on a page make a building hard to recognise: better fewer buildings. */
const FEWEST_FLOORS = 4;

/**
 * Pages split by floors, every building on every page. Buildings that do not fit side by side
 * stand in bands; only where that leaves too few floors are they split into groups, and each group
 * is paged by its own floors.
 */
export function unitPages(blocks: readonly Block[], room: Room): UnitPage[] {
  const bands = inBands(blocks, room.width - FLOOR_LABEL, cellWidth(blocks));
  return groups(bands, room.height).flatMap((group) => pagesOf(group, room.height));
}

/** Puts blocks side by side until the width is used up. */
function inBands(blocks: readonly Block[], width: number, cell: number): Block[][] {
  const bands: Block[][] = [];
  let used = Infinity;
  for (const block of blocks.flatMap((each) => splitToWidth(each, width, cell))) {
    const needed = blockWidth(block, cell);
    if (used + BLOCK_GAP + needed > width) {
      bands.push([]);
      used = -BLOCK_GAP;
    }
    bands[bands.length - 1]?.push(block);
    used += BLOCK_GAP + needed;
  }
  return bands;
}

/** A building broader than the page goes on in a second block. */
function splitToWidth(block: Block, width: number, cell: number): Block[] {
  const most = Math.max(1, Math.floor((width + CELL.gap) / (cell + CELL.gap)));
  const parts: Block[] = [];
  for (let from = 0; from < block.columns.length; from += most) {
    const columns = block.columns.slice(from, from + most);
    parts.push({ ...block, id: `${block.id} ${from}`, columns });
  }
  return parts.length === 1 ? [block] : parts;
}

/** Bands that share a page: all of them if that leaves enough floors, else in even groups. */
function groups(bands: Block[][], height: number): Block[][][] {
  const floors = floorsOf(bands.flat()).length;
  const wanted = Math.min(FEWEST_FLOORS, floors);
  const perBand = BLOCK_HEADER + BAND_GAP + wanted * ROW;
  const most = Math.max(1, Math.floor((height + BAND_GAP + CELL.gap) / perBand));
  return evenly(bands, most);
}

function pagesOf(bands: Block[][], height: number): UnitPage[] {
  const fixed = bands.length * (BLOCK_HEADER + BAND_GAP) - BAND_GAP;
  const most = Math.max(1, Math.floor((height - fixed + CELL.gap) / (ROW * bands.length)));
  return evenly(floorsOf(bands.flat()), most).map((floors) => ({ bands, floors }));
}

function floorsOf(blocks: readonly Block[]): number[] {
  const floors = new Set(blocks.flatMap(({ rows }) => [...rows.keys()]));
  return [...floors].sort((a, b) => b - a);
}
