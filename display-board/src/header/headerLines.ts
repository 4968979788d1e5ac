import type { Bilingual } from 'web-client/live';
import type { Board } from '../documents/read';
import type { VenueTime } from '../feed/venueTime';
import { inPieces } from '../parts/pieces';
import { words } from '../words';

/** What the head of a screen says in turn: where the day is, then the notices. */
export function headerLines(
  board: Board | undefined,
  now: number,
  time: VenueTime,
  width: number,
): Bilingual[] {
  if (!board) {
    return inPieces(words.connecting, width);
  }
  return [dayLine(board, now, time), ...noticesOf(board, now)].flatMap((line) =>
    inPieces(line, width),
  );
}

/** Notices in force, the latest first. */
export function noticesOf(board: Board, now: number): Bilingual[] {
  return Object.values(board.notices)
    .filter(({ until }) => until === undefined || Date.parse(until) > now)
    .sort((a, b) => b.at.localeCompare(a.at))
    .map(({ text }) => text);
}

/** The slot that is being admitted or held, else the next, else that all are over. */
export function dayLine(board: Board, now: number, time: VenueTime): Bilingual {
  const slots = slotsToday(board).map(([, slot]) => slot);
  const current = slots.find(({ from, to }) => Date.parse(from) <= now && now < Date.parse(to));
  if (current) {
    return admitting(current, time);
  }
  const next = slots.find(({ from }) => Date.parse(from) > now);
  if (next) {
    return starting(next, time);
  }
  if (!board.venue.open) {
    return words.closed;
  }
  return slots.length > 0 ? words.slotsOver : board.venue.name;
}

/** The slots of the day at hand in their order. */
export function slotsToday(board: Board): [string, BoardSlot][] {
  return Object.entries(board.slots)
    .filter(([, { day }]) => day === board.venue.day)
    .sort(([, a], [, b]) => a.rank - b.rank);
}

type BoardSlot = Board['slots'][string];

function admitting({ label, from, to, held, delay }: BoardSlot, time: VenueTime): Bilingual {
  if (held !== undefined) {
    return words.slotHeld(label);
  }
  const say = delay === undefined ? words.slotAdmitting : words.slotAdmittingLate;
  return say(label, time.minute(from), time.minute(to));
}

function starting({ label, from, held, delay }: BoardSlot, time: VenueTime): Bilingual {
  if (held !== undefined) {
    return words.slotHeld(label);
  }
  return (delay === undefined ? words.slotStarts : words.slotStartsLate)(label, time.minute(from));
}
