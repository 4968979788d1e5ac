import type { EntryDocument, EntryGate, EntrySlot } from '../../../live';

const PACED_OVER = 10 * 60_000;

/** The slot a gate admits at a moment: the one that has begun last, or the first of the day. */
export function slotAt(entry: EntryDocument, now: number): [string, EntrySlot] | undefined {
  const ofToday = slotsOf(entry);
  return ofToday.filter(([, slot]) => Date.parse(slot.from) <= now).at(-1) ?? ofToday[0];
}

/** The slot after it, as long as it has not begun. */
export function nextSlot(entry: EntryDocument, now: number): [string, EntrySlot] | undefined {
  return slotsOf(entry).find(([, slot]) => Date.parse(slot.from) > now);
}

/** Households a gate let in during the ten minutes before, to the minute. */
export function lately(gate: EntryGate, now: number): number {
  return Object.entries(gate.byMinute)
    .filter(([minute]) => Date.parse(minute) > now - PACED_OVER)
    .reduce((sum, [, households]) => sum + households, 0);
}

/** Slower than now by a third, in fives, and never below 5: what one tap on "slower" sets. */
export function slower(gate: EntryGate, now: number): number {
  const current = gate.pace ?? Math.max(lately(gate, now), 10);
  return Math.max(5, Math.floor((current * 2) / 3 / 5) * 5);
}

/** The slots of the day at hand, in the order in which they begin. */
export function slotsOf(entry: EntryDocument): [string, EntrySlot][] {
  return Object.entries(entry.slots)
    .filter(([, slot]) => slot.day === entry.day)
    .sort(([, a], [, b]) => a.from.localeCompare(b.from));
}
