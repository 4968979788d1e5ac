import type {
  Admission,
  EntryDocument,
  EntrySlot,
  Household,
  HouseholdState,
  QueueDocument,
} from '../../../live';
import type { Genuineness, TicketSays } from '../../venue/ticketCode';

/** What somebody showed at the gate. */
export interface Shown {
  /** As the hub takes it: the code, the number or the registration number. */
  ticket: string;
  genuine: Genuineness | 'typed';
  says?: TicketSays;
}

/** A way in that is known of: from the documents, or still on its way from this tablet. */
export type Earlier = Pick<Admission, 'gate' | 'at' | 'people'>;

export interface GateSituation {
  entry: EntryDocument;
  queue: QueueDocument;
  gate: string;
  /** Venue time in milliseconds. */
  now: number;
  /** Let in by this tablet and not yet in the documents; `left`, where it went out again. By number. */
  ahead?: ReadonlyMap<string, Earlier | 'left'>;
}

export interface Objection {
  code: string;
  /** Whether it passes with time. */
  waits: boolean;
  /** When it will have passed, in venue milliseconds; absent where nobody knows. */
  until?: number;
}

export interface Judgement {
  number: string;
  household?: { id: string; row: Household };
  slot?: { id: string; slot: EntrySlot };
  /** People on the ticket, as far as the rule lets them in. */
  people: number;
  /** Where and when it came in before and did not leave. */
  earlier?: Earlier;
  /** What stands against it, the weightiest first; nothing: it may enter. */
  against: Objection[];
}

const FINAL: ReadonlySet<HouseholdState> = new Set<HouseholdState>([
  'contracted',
  'declined',
  'timed-out',
  'absent',
  'unsigned-form',
  'unsigned-contract',
  'no-unit-left',
  'disqualified',
]);
/** A pace is so many households in this time (milliseconds), counted by whole minutes. */
const PACED_OVER = 10 * 60_000;
const MINUTE = 60_000;

/**
 * Says what the hub would answer, so that the screen knows beforehand and without network. The rules
 * are the hub's; with network its answer counts, without it the documents as last heard.
 *
 * @param people how many came, where that was said; else those on the ticket
 */
export function judge(situation: GateSituation, shown: Shown, people?: number): Judgement {
  const { entry } = situation;
  const found = findHousehold(situation.queue, shown);
  const slotId = found?.row.slot ?? shown.says?.slot;
  const slot = slotId === undefined ? undefined : entry.slots[slotId];
  const onTicket = shown.says?.people ?? found?.row.people ?? 1;
  const judgement: Judgement = {
    number: found?.row.number ?? shown.says?.number ?? (isCode(shown) ? '' : shown.ticket),
    people: Math.max(1, Math.min(onTicket, entry.rules.people)),
    against: [],
    ...(found ? { household: found } : {}),
    ...(slot && slotId !== undefined ? { slot: { id: slotId, slot } } : {}),
  };
  const earlier = earlierOf(situation, judgement);
  const known = earlier ? { ...judgement, earlier } : judgement;
  return { ...known, against: objections(situation, shown, known, people ?? known.people) };
}

/** By registration number, or by the number that is called. */
export function findHousehold(
  { households }: QueueDocument,
  { ticket, says }: Shown,
): { id: string; row: Household } | undefined {
  const wanted = (says?.number ?? ticket).toUpperCase();
  const byId = says ? undefined : households[ticket];
  if (byId) {
    return { id: ticket, row: byId };
  }
  const found = Object.entries(households).find(
    ([id, { number }]) => number.toUpperCase() === wanted || (!says && id.toUpperCase() === wanted),
  );
  return found && { id: found[0], row: found[1] };
}

const isCode = ({ genuine }: Shown) => genuine !== 'typed';
const forGood = (code: string): Objection => ({ code, waits: false });

function earlierOf({ entry, ahead }: GateSituation, { household, number }: Judgement) {
  const own = ahead?.get(number);
  if (own !== undefined) {
    return own === 'left' ? undefined : own;
  }
  const before = household && entry.admissions[household.id];
  return before && before.leftAt === undefined ? before : undefined;
}

function objections(
  situation: GateSituation,
  shown: Shown,
  judgement: Judgement,
  people: number,
): Objection[] {
  const { entry, gate } = situation;
  if (!entry.open) {
    return [forGood('venue-not-open')];
  }
  if (['forged', 'other-venue', 'unreadable'].includes(shown.genuine)) {
    return [forGood('ticket-forged')];
  }
  const { household, slot, earlier } = judgement;
  const wrongDay = slot !== undefined && slot.slot.day > entry.day;
  if (!household) {
    return [forGood(wrongDay ? 'wrong-day' : 'unknown')];
  }
  const own = household.row.gate;
  return [
    FINAL.has(household.row.state) && forGood('household-final'),
    earlier !== undefined && forGood('already-inside'),
    shown.says !== undefined &&
      shown.says.slot !== household.row.slot &&
      forGood('ticket-replaced'),
    wrongDay && forGood('wrong-day'),
    own !== undefined && own !== gate && forGood('wrong-gate'),
    people > entry.rules.people && forGood('too-many-people'),
    timeAgainst(situation, slot?.slot),
    holdAgainst(situation, slot?.slot),
    paceAgainst(situation),
  ].filter((each): each is Objection => typeof each === 'object');
}

/** A household carried over from an earlier day may come at any time. */
function timeAgainst({ entry, now }: GateSituation, slot: EntrySlot | undefined) {
  if (!slot || slot.day !== entry.day) {
    return undefined;
  }
  const opens = Date.parse(slot.opens);
  if (now < opens) {
    return { code: 'too-early', waits: true, until: opens };
  }
  return slot.closes !== undefined && now > Date.parse(slot.closes)
    ? forGood('too-late')
    : undefined;
}

function holdAgainst({ entry, gate }: GateSituation, slot: EntrySlot | undefined) {
  const hold = entry.gates[gate]?.held ?? slot?.held;
  return (
    hold && {
      code: 'entry-held',
      waits: true,
      ...(hold.expectedUntil === undefined ? {} : { until: Date.parse(hold.expectedUntil) }),
    }
  );
}

function paceAgainst({ entry, gate, now }: GateSituation): Objection | undefined {
  const stands = entry.gates[gate];
  if (stands?.pace === undefined) {
    return undefined;
  }
  const since = Math.floor(now / MINUTE) * MINUTE - PACED_OVER;
  const minutes = Object.entries(stands.byMinute)
    .map(([minute, households]) => ({ minute: Date.parse(minute), households }))
    .filter(({ minute }) => minute > since)
    .sort((a, b) => a.minute - b.minute);
  let recent = minutes.reduce((sum, { households }) => sum + households, 0);
  if (recent < stands.pace) {
    return undefined;
  }
  for (const { minute, households } of minutes) {
    recent -= households;
    if (recent < stands.pace) {
      return { code: 'entry-paced', waits: true, until: minute + PACED_OVER };
    }
  }
  return { code: 'entry-paced', waits: true };
}

/** Slots a household may be moved to: after its own, not over, and with room. */
export function laterSlots(
  { entry, now }: Pick<GateSituation, 'entry' | 'now'>,
  own: EntrySlot | undefined,
): { id: string; slot: EntrySlot }[] {
  return Object.entries(entry.slots)
    .map(([id, slot]) => ({ id, slot }))
    .filter(
      ({ slot }) => !own || slot.day > own.day || (slot.day === own.day && slot.rank > own.rank),
    )
    .filter(({ slot }) => Date.parse(slot.to) > now && slot.booked < slot.capacity)
    .sort((a, b) => a.slot.day - b.slot.day || a.slot.rank - b.slot.rank);
}

/** The slot of the moment: the one that runs, else the next of the day, else its last. */
export function currentSlot({
  entry,
  now,
}: Pick<GateSituation, 'entry' | 'now'>): { id: string; slot: EntrySlot } | undefined {
  const today = Object.entries(entry.slots)
    .map(([id, slot]) => ({ id, slot }))
    .filter(({ slot }) => slot.day === entry.day)
    .sort((a, b) => a.slot.rank - b.slot.rank);
  return today.find(({ slot }) => now < Date.parse(slot.to)) ?? today[today.length - 1];
}

/** Tickets used twice, the latest first, each with the ways in that are known. */
export function doubleUses(entry: EntryDocument): { number: string; uses: Earlier[] }[] {
  const admissions = Object.values(entry.admissions);
  return Object.entries(entry.conflicts)
    .filter(([, { remarks }]) => remarks?.includes('already-inside'))
    .sort(([a], [b]) => Number(b) - Number(a))
    .map(([, conflict]) => {
      const first = admissions.find(
        ({ number, at }) => number === conflict.number && at !== conflict.at,
      );
      const uses = [...(first ? [first] : []), conflict];
      return { number: conflict.number, uses: uses.sort((a, b) => a.at.localeCompare(b.at)) };
    });
}
