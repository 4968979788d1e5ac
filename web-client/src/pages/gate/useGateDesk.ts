import { computed, shallowRef, type ComputedRef, type ShallowRef } from 'vue';
import type { EntryDocument, QueueDocument } from '../../../live';
import { gate as words } from '../../texts';
import type { Acts } from '../../venue/acts';
import type { Seen } from '../../venue/useDocument';
import { useSession, type VenueSession } from '../../venue/venueSession';
import { judge, type GateSituation, type Judgement, type Shown } from './judging';
import { aheadOf, isRepeated, madeScan, type Scan } from './scans';
import { useScans, type KeptScans } from './useScans';
import { useTicketCheck } from './useTicketCheck';

/** Who stands at the gate, as far as the tablet has come with them. */
export interface Subject {
  shown: Shown;
  /** Venue time of the scan. */
  at: number;
  judgement: Judgement;
  /** How many come in. */
  people: number;
  /** Its admission, once it was let in. */
  scan: Scan | undefined;
}

export interface GateDesk {
  readonly subject: ComputedRef<Subject | undefined>;
  readonly checking: Readonly<ShallowRef<boolean>>;
  readonly scans: Readonly<ShallowRef<readonly Scan[]>>;
  readonly situation: ComputedRef<GateSituation | undefined>;
  /** A scanned or typed text. */
  take(text: string): Promise<void>;
  setPeople(people: number): void;
  setAside(): void;
  admit(): void;
  countOut(): void;
  /** Counts the household out and lets it in again. */
  comeBack(): void;
}

export interface GateDocuments {
  entry: Readonly<ShallowRef<Seen<EntryDocument>>>;
  queue: Readonly<ShallowRef<Seen<QueueDocument>>>;
}

/** What was shown last, and what was done about it. */
interface Current {
  shown: Shown;
  at: number;
  people?: number;
  scan?: string;
}

/** What goes on at one gate: who is there, what may be done, what was done. */
export function useGateDesk(gate: string, documents: GateDocuments, acts: Acts): GateDesk {
  const session = useSession();
  const kept = useScans(gate, documents, acts);
  const check = useTicketCheck();
  const current = shallowRef<Current>();
  const checking = shallowRef(false);
  const situation = situationOf(gate, documents, session, kept);
  const subject = subjectOf(current, situation, kept);

  const take = async (text: string) => {
    checking.value = true;
    const shown = await check(text);
    checking.value = false;
    current.value = { shown, at: session.now.value };
    const refused = subject.value && refusalOf(subject.value, session.link.state === 'online');
    if (refused && !isRepeated(refused, kept.scans.value[0])) {
      kept.enter(refused);
      turnAway(acts, gate, refused);
    }
  };
  const setPeople = (people: number) => {
    current.value = current.value && { ...current.value, people };
  };
  const setAside = () => (current.value = undefined);
  return {
    ...{ subject, checking, scans: kept.scans, situation, take, setPeople, setAside },
    ...useGateActs({ gate, acts, session, kept, current, subject }),
  };
}

interface Desk {
  gate: string;
  acts: Acts;
  session: VenueSession;
  kept: KeptScans;
  current: ShallowRef<Current | undefined>;
  subject: ComputedRef<Subject | undefined>;
}

/** Letting in and counting out. */
function useGateActs({ gate, acts, session, kept, current, subject }: Desk) {
  const give = (name: 'entry.admit' | 'entry.leave', scan: Scan, ticket?: string) => {
    const args = { gate, people: scan.people, ...(ticket === undefined ? {} : { ticket }) };
    const called = name === 'entry.admit' ? words.admit(scan.people) : words.countOut;
    kept.enter({ ...scan, ...asked(session, () => void acts.ask(name, args, called, true)) });
  };
  const admit = () => {
    const at = subject.value;
    if (at && current.value && !at.scan && at.judgement.against.length === 0) {
      const scan = madeScan('in', at.judgement.number, at.people, session.now.value);
      give('entry.admit', scan, at.shown.ticket);
      current.value = { ...current.value, people: at.people, scan: scan.id };
    }
  };
  const countOut = () => give('entry.leave', madeScan('out', '', 1, session.now.value));
  const comeBack = () => {
    const at = subject.value;
    if (at && current.value) {
      // As many go out as came in; how many come back is the clerk's to say.
      const went = at.judgement.earlier?.people ?? at.people;
      const scan = madeScan('out', at.judgement.number, went, session.now.value);
      give('entry.leave', scan, at.shown.ticket);
      current.value = { ...current.value, people: at.people };
      admit();
    }
  };
  return { admit, countOut, comeBack };
}

function situationOf(
  gate: string,
  { entry, queue }: GateDocuments,
  session: VenueSession,
  { scans }: KeptScans,
): ComputedRef<GateSituation | undefined> {
  return computed(() =>
    entry.value.value && queue.value.value
      ? {
          entry: entry.value.value,
          queue: queue.value.value,
          gate,
          now: session.now.value,
          ahead: aheadOf(scans.value, gate),
        }
      : undefined,
  );
}

function subjectOf(
  current: ShallowRef<Current | undefined>,
  situation: ComputedRef<GateSituation | undefined>,
  { scans }: KeptScans,
): ComputedRef<Subject | undefined> {
  return computed(() => {
    const at = current.value;
    if (!at || !situation.value) {
      return undefined;
    }
    const judgement = judge(situation.value, at.shown, at.people);
    const scan = scans.value.find(({ id }) => id === at.scan);
    return { ...at, judgement, people: at.people ?? judgement.people, scan };
  });
}

/** Whom the tablet turns away the hub is never asked about, so it is told. */
function turnAway(acts: Acts, gate: string, { code, shown }: Scan) {
  const ticket = code === 'ticket-forged' || !shown ? {} : { ticket: shown.ticket };
  void acts.ask('entry.turnAway', { gate, code: code ?? '', ...ticket }, undefined, true);
}

/** A refusal for the list; without network it waits to be judged again. */
function refusalOf({ judgement, shown, at, people }: Subject, online: boolean): Scan | undefined {
  const [first] = judgement.against;
  return (
    first && {
      ...madeScan('refused', judgement.number, people, at),
      fate: online ? 'refused' : 'waits',
      code: first.code,
      shown,
    }
  );
}

/** Gives a command and says by which id its answer will come. */
function asked(session: VenueSession, ask: () => void): Partial<Scan> {
  const last = () => session.outbox.waiting[session.outbox.waiting.length - 1]?.id;
  const before = last();
  ask();
  const command = last();
  return command === undefined || command === before
    ? { fate: 'refused', code: 'outbox-full' }
    : { fate: session.link.state === 'online' ? 'sent' : 'waits', command };
}
