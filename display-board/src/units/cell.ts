import type { Trust } from '../feed/silence';
import type { Unit, UnitState } from 'web-client/live';
import { unitWords } from '../words';

/** How a unit looks: a returned one is free to choose, and is shown so. */
export type UnitLook = Exclude<UnitState, 'returned'> | 'unconfirmed';

export interface CellFace {
  look: UnitLook;
  /** A room that can be chosen shows its number; any other a word. */
  text: string;
  /** Seconds left of a hold. */
  seconds?: string;
}

/** A longer hold is given in minutes: three figures fit a cell. */
const LONGEST_IN_SECONDS = 999;

/**
 * @param until milliseconds to the end of the unit's hold by the venue's clock, where it is held
 */
export function faceOf(unit: Unit, room: string, trust: Trust, until: number): CellFace {
  switch (unit.state) {
    case 'free':
    case 'returned':
      return { look: trust === 'unconfirmed' ? 'unconfirmed' : 'free', text: room };
    case 'held':
      return { look: 'held', text: unitWords.held.inBox, seconds: secondsLeft(until) };
    case 'chosen':
    case 'contracted':
    case 'suspended':
    case 'reserved':
      return { look: unit.state, text: unitWords[unit.state].inBox };
  }
}

function secondsLeft(until: number): string {
  if (!Number.isFinite(until)) {
    return '';
  }
  const seconds = Math.max(0, Math.ceil(until / 1000));
  return seconds > LONGEST_IN_SECONDS ? `${Math.ceil(seconds / 60)}′` : String(seconds);
}
