import { generateKeyPairSync, sign } from 'node:crypto';
import type { EntryDocument, EntrySlot, Household } from '../live';
import { hold, queueScene } from './scene';
import type { Stage } from './stage';

/** The morning at the gates: 10:42, the slot of 10:30 coming in, the next one not yet. */

const keys = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const encoded = (bytes: Uint8Array | string) => Buffer.from(bytes).toString('base64url');

/** The code of a ticket as the hub signs it. */
export function ticketOf(number: string, slot: string, people = 2, venue = 'demo'): string {
  const payload = [venue, number, slot, '', String(people)].map(encodeURIComponent).join('|');
  const signed = `VH1.${encoded(payload)}`;
  const key = { key: keys.privateKey, dsaEncoding: 'ieee-p1363' as const };
  return `${signed}.${encoded(sign('sha256', Buffer.from(signed), key))}`;
}

function slotRow(stage: Stage, minutes: number, changes: Partial<EntrySlot>): EntrySlot {
  // The stage's morning begins at 10:42:07.
  const whole = Math.floor(stage.now() / 3_600_000) * 3_600_000;
  const at = (minute: number) => new Date(whole + minute * 60_000).toISOString();
  return {
    label: { zh: '上午', en: 'Morning' },
    day: 2,
    rank: minutes,
    from: at(minutes),
    to: at(minutes + 30),
    opens: at(minutes - 30),
    capacity: 120,
    booked: 120,
    came: 0,
    people: 0,
    ...changes,
  };
}

export function entryScene(stage: Stage, changes: Partial<EntryDocument> = {}): EntryDocument {
  const gate = { zone: 'entrance', households: 97, in: 190, out: 12, byMinute: {} };
  return {
    gates: {
      A: { ...gate, label: { zh: 'A口', en: 'Gate A' }, rank: 1 },
      B: { ...gate, label: { zh: 'B口', en: 'Gate B' }, rank: 2 },
    },
    slots: {
      's-1030': slotRow(stage, 30, { came: 96, people: 180 }),
      's-1130': slotRow(stage, 90, { booked: 118 }),
      's-1200': slotRow(stage, 120, { booked: 87 }),
      's-1230': slotRow(stage, 150, { booked: 120 }),
      'd3-0900': slotRow(stage, 23 * 60, { day: 3, booked: 60 }),
    },
    admissions: {
      H0149: { number: '0149', gate: 'A', people: 2, at: stage.in(-660) },
    },
    conflicts: {},
    turnedAway: {},
    inside: { people: 688, limit: 1_000 },
    rules: {
      people: 2,
      opensBefore: 1_800,
      grace: 600,
      admitsLate: true,
      checksIn: true,
      showUpPercent: 87,
    },
    day: 2,
    open: true,
    ...changes,
  };
}

const SLOTS: Record<string, string> = { '0171': 's-1130', '0140': 'd3-0900' };

/** Households of the pictures: 0155, 0151, 0162, 0158, 0163 may enter, 0171 is early, 0149 inside. */
export function setGateScene(stage: Stage, changes: Partial<EntryDocument> = {}): void {
  const numbers = ['0140', '0149', '0151', '0155', '0158', '0162', '0163', '0171'];
  const households = numbers.map((number, rank): [string, Household] => [
    `H${number}`,
    {
      number,
      rank,
      group: 'b',
      pools: ['two'],
      people: number === '0162' || number === '0163' ? 1 : 2,
      slot: SLOTS[number] ?? 's-1030',
      state: number === '0149' ? 'waiting' : 'expected',
    },
  ]);
  const queue = queueScene(stage, {});
  const both = { ...queue.households, ...Object.fromEntries(households) };
  hold(stage, 'queue', { ...queue, households: both });
  hold(stage, 'entry', entryScene(stage, changes));
  stage.ticketKey = keys.publicKey.export({ format: 'jwk' });
}
