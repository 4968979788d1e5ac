/**
 * The code on a ticket: `VH1.<payload>.<signature>`, both in base64url. The payload names venue, number,
 * slot, gate and people, and nothing about a person; the signature lets a gate without network tell a
 * forged one.
 */

const PREFIX = 'VH1.';
const PARTS = 5;
/** Bytes of an ECDSA signature over P-256, in the form of IEEE P1363. */
const SIGNATURE_BYTES = 64;

/** What a ticket says of itself; to be believed only when genuine. */
export interface TicketSays {
  venue: string;
  number: string;
  slot: string;
  /** The gate to come by; absent where any will do. */
  gate?: string;
  people: number;
}

export type TicketReading =
  /** Not a code at all: a number somebody typed, or a registration number. */
  | { kind: 'number'; text: string }
  | { kind: 'code'; text: string; says: TicketSays; signed: string; signature: Bytes }
  | { kind: 'unreadable'; text: string };

/** `unchecked`: this device has no key yet, or its browser no way to check. */
export type Genuineness = 'genuine' | 'forged' | 'other-venue' | 'unreadable' | 'unchecked';

type Bytes = Uint8Array<ArrayBuffer>;

/** Takes a scanned or typed text apart. */
export function readTicket(scanned: string): TicketReading {
  const text = scanned.trim();
  // Scanners set to another keyboard may swap the case of the prefix; the rest would be lost then too.
  if (!text.toUpperCase().startsWith(PREFIX)) {
    return { kind: 'number', text };
  }
  const [prefix, payload, last, ...more] = text.split('.');
  const signature = last === undefined ? undefined : bytesOf(last);
  const says = payload === undefined ? undefined : saysOf(payload);
  if (!says || signature?.length !== SIGNATURE_BYTES || more.length > 0) {
    return { kind: 'unreadable', text };
  }
  return { kind: 'code', text, says, signed: `${prefix}.${payload}`, signature };
}

/**
 * Whether a ticket is of this venue and signed by its hub. Browsers check signatures only on pages that
 * came over HTTPS (or from this very machine); elsewhere the hub has to.
 */
export async function genuinenessOf(
  reading: Exclude<TicketReading, { kind: 'number' }>,
  venue: string,
  key: JsonWebKey | undefined,
  checks: SubtleCrypto | undefined = globalThis.crypto?.subtle,
): Promise<Genuineness> {
  if (reading.kind === 'unreadable') {
    return 'unreadable';
  }
  const signed = key && checks ? await fits(reading, key, checks) : undefined;
  if (signed === false) {
    return 'forged';
  }
  if (reading.says.venue !== venue) {
    return 'other-venue';
  }
  return signed === undefined ? 'unchecked' : 'genuine';
}

/** `undefined` where the key itself cannot be used. */
async function fits(
  { signed, signature }: { signed: string; signature: Bytes },
  { kty, crv, x, y }: JsonWebKey,
  checks: SubtleCrypto,
): Promise<boolean | undefined> {
  try {
    const curve = { name: 'ECDSA', namedCurve: 'P-256' };
    // Only what makes the key: other members may forbid what is done here.
    const jwk = { kty, crv, x, y } as JsonWebKey;
    const known = await checks.importKey('jwk', jwk, curve, false, ['verify']);
    const bytes = new TextEncoder().encode(signed);
    return await checks.verify({ name: 'ECDSA', hash: 'SHA-256' }, known, signature, bytes);
  } catch {
    return undefined;
  }
}

function saysOf(payload: string): TicketSays | undefined {
  const bytes = bytesOf(payload);
  if (!bytes) {
    return undefined;
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    const parts = text.split('|').map(decodeURIComponent);
    const [venue, number, slot, gate, count] = parts;
    const people = Number(count);
    if (parts.length !== PARTS || !venue || !number || slot === undefined || !(people >= 1)) {
      return undefined;
    }
    return { venue, number, slot, people, ...(gate ? { gate } : {}) };
  } catch {
    return undefined;
  }
}

function bytesOf(base64url: string): Bytes | undefined {
  if (!/^[A-Za-z0-9_-]+$/.test(base64url)) {
    return undefined;
  }
  try {
    const binary = atob(base64url.replace(/-/g, '+').replace(/_/g, '/'));
    return Uint8Array.from(binary, (character) => character.charCodeAt(0));
  } catch {
    return undefined;
  }
}
