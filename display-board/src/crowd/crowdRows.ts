import type { Bilingual, CrowdLevel, DensityDocument } from 'web-client/live';
import type { Board } from '../documents/read';
import { slotsToday } from '../header/headerLines';
import { words } from '../words';

/** A zone's crowd in plain words: bars filled, the word, and a colour from yellow upwards. */
export interface CrowdFace {
  bars: number;
  word: Bilingual;
  colour: 'plain' | 'yellow' | 'orange' | 'red';
}

export interface CrowdRow {
  id: string;
  label: Bilingual;
  now: CrowdFace;
  next: CrowdFace | undefined;
}

const faces: Record<CrowdLevel | 'normal', Omit<CrowdFace, 'word'>> = {
  normal: { bars: 1, colour: 'plain' },
  blue: { bars: 2, colour: 'plain' },
  yellow: { bars: 3, colour: 'yellow' },
  orange: { bars: 4, colour: 'orange' },
  red: { bars: 4, colour: 'red' },
};

/**
 * Each zone, now and in the slot to come.
 *
 * @param next the slot to come, where there is one
 */
export function crowdRows(
  { zones, bySlot }: DensityDocument,
  next: string | undefined,
): CrowdRow[] {
  const expected = (next !== undefined && bySlot[next]) || {};
  return Object.entries(zones)
    .sort(([, a], [, b]) => a.rank - b.rank)
    .map(([id, { label, level }]) => ({
      id,
      label,
      now: face(level),
      next: expected[id] && face(expected[id].level),
    }));
}

/** The slot to come of which something is expected, and from when it is. */
export function slotToCome(
  board: Board | undefined,
  { bySlot }: DensityDocument,
  now: number,
): { slot: string; from: string } | undefined {
  return (board ? slotsToday(board) : [])
    .map(([slot, { from }]) => ({ slot, from }))
    .find(({ slot, from }) => Date.parse(from) > now && bySlot[slot] !== undefined);
}

function face(level: CrowdLevel | 'normal' | 'unknown'): CrowdFace {
  return level === 'unknown'
    ? { bars: 0, word: words.crowdUnknown, colour: 'plain' }
    : { ...faces[level], word: words.crowdLevel(level) };
}
