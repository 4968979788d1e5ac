import type { Answer, JsonObject, Waiting } from '../../../live';
import { uuid } from '../../../live/uuid';
import type { Earlier, Shown } from './judging';

/** Something done or refused on this tablet, as its list shows it. */
export interface Scan {
  id: string;
  kind: 'in' | 'out' | 'refused';
  number: string;
  people: number;
  /** Venue time in milliseconds. */
  at: number;
  /** `waits`: without network. `sent`: the hub has it. `clear`: could enter, as the hub saw it. */
  fate: 'waits' | 'sent' | 'confirmed' | 'refused' | 'clear';
  /** Why refused. */
  code?: string;
  /** What stood against it although it was let in. */
  remarks?: string[];
  /** Its command, by which the answer is known. */
  command?: string;
  /** What was shown, to judge it again once the hub is heard. */
  shown?: Shown;
}

/** Scans kept; the list shows the last few. */
const KEPT = 40;

const keyOf = (venue: string, gate: string) => `venue-hub/scans/${venue}/${gate}`;

export function keptScans(venue: string, gate: string): readonly Scan[] {
  return JSON.parse(localStorage.getItem(keyOf(venue, gate)) ?? '[]') as Scan[];
}

export function keepScans(venue: string, gate: string, scans: readonly Scan[]): void {
  localStorage.setItem(keyOf(venue, gate), JSON.stringify(scans));
}

export function madeScan(kind: Scan['kind'], number: string, people: number, at: number): Scan {
  return { id: uuid(), kind, number, people, at, fate: 'waits' };
}

/** The same ticket once more, and nothing has changed. */
export function isRepeated(refused: Scan, last: Scan | undefined): boolean {
  return (
    last?.kind === 'refused' &&
    last.code === refused.code &&
    last.fate === refused.fate &&
    last.shown?.ticket === refused.shown?.ticket
  );
}

/** The latest first; those that wait for an answer are never dropped. */
export function withScan(scans: readonly Scan[], scan: Scan): readonly Scan[] {
  return [scan, ...scans].filter(
    ({ fate }, index) => index < KEPT || fate === 'waits' || fate === 'sent',
  );
}

/** What the hub answered to one of them. */
export function answered(scans: readonly Scan[], answer: Answer): readonly Scan[] {
  return scans.map((scan) => {
    if (scan.command !== answer.command.id) {
      return scan;
    }
    return answer.accepted
      ? { ...scan, fate: 'confirmed' as const, ...remarksOf(answer.result) }
      : { ...scan, fate: 'refused' as const, code: answer.problem.code };
  });
}

/**
 * Which of them the outbox holds and the network keeps back. One that is neither there nor answered was
 * answered while the page was closed: the documents tell of it, and it counts as confirmed.
 */
export function followed(
  scans: readonly Scan[],
  waiting: readonly Waiting[],
  online: boolean,
): readonly Scan[] {
  const held = new Set(waiting.map(({ id }) => id));
  return scans.map((scan) => {
    if (scan.command === undefined || (scan.fate !== 'waits' && scan.fate !== 'sent')) {
      return scan;
    }
    const fate = !held.has(scan.command) ? 'confirmed' : online ? 'sent' : 'waits';
    return fate === scan.fate ? scan : { ...scan, fate };
  });
}

/** Households let in, or out again, that the documents do not know of yet; the latest act counts. */
export function aheadOf(scans: readonly Scan[], gate: string): Map<string, Earlier | 'left'> {
  const ahead = new Map<string, Earlier | 'left'>();
  for (const { kind, number, people, at, fate } of [...scans].reverse()) {
    if (kind !== 'refused' && number !== '' && (fate === 'waits' || fate === 'sent')) {
      ahead.set(number, kind === 'out' ? 'left' : { gate, people, at: new Date(at).toISOString() });
    }
  }
  return ahead;
}

function remarksOf(result: JsonObject): { remarks?: string[] } {
  const { remarks } = result;
  return Array.isArray(remarks) && remarks.length > 0 ? { remarks: remarks.map(String) } : {};
}
