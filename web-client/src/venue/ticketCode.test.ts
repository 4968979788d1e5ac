import { beforeAll, describe, expect, it } from 'vitest';
import { genuinenessOf, readTicket, type TicketReading } from './ticketCode';

const CURVE = { name: 'ECDSA', namedCurve: 'P-256' };
const encoded = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url');
let pair: CryptoKeyPair;
let key: JsonWebKey;

beforeAll(async () => {
  pair = await crypto.subtle.generateKey(CURVE, true, ['sign', 'verify']);
  key = await crypto.subtle.exportKey('jwk', pair.publicKey);
});

async function ticket(...parts: string[]): Promise<string> {
  const payload = new TextEncoder().encode(parts.map(encodeURIComponent).join('|'));
  const signed = `VH1.${encoded(payload)}`;
  const signature = await crypto.subtle.sign(
    { name: 'ECDSA', hash: 'SHA-256' },
    pair.privateKey,
    new TextEncoder().encode(signed),
  );
  return `${signed}.${encoded(new Uint8Array(signature))}`;
}
function code(text: string): Exclude<TicketReading, { kind: 'number' }> {
  const reading = readTicket(text);
  if (reading.kind === 'number') {
    throw new Error(`Expected a code, but '${text}' is a number.`);
  }
  return reading;
}

describe('reading', () => {
  it('takes apart what a ticket says, other alphabets included', async () => {
    const text = await ticket('安居|苑', '0155', 'd1-1030', 'A口', '2');
    expect(readTicket(`  ${text}\r\n`)).toMatchObject({
      kind: 'code',
      text,
      says: { venue: '安居|苑', number: '0155', slot: 'd1-1030', gate: 'A口', people: 2 },
    });
  });

  it('leaves the gate out where any will do', async () => {
    const reading = code(await ticket('demo', '0155', 'd1-1030', '', '2'));
    expect(reading.kind === 'code' && 'gate' in reading.says).toBe(false);
  });

  it.each(['0155', 'H0155', ' a12 '])('takes %s for a number', (text) => {
    expect(readTicket(text)).toEqual({ kind: 'number', text: text.trim() });
  });

  it.each([
    'VH1.',
    'VH1.abc',
    'VH1.####.####',
    'VH1.ZGVtbw.c2hvcnQ',
    `VH1.ZGVtbw.${'A'.repeat(86)}`,
    `VH1.gICAgA.${'A'.repeat(86)}`,
    `VH1.JXwlfCV8JXwl.${'A'.repeat(86)}`,
  ])('finds %s unreadable', (text) => {
    expect(readTicket(text).kind).toBe('unreadable');
  });

  it('finds a code with more behind it unreadable', async () => {
    const text = await ticket('demo', '0155', 'd1-1030', '', '2');
    expect(readTicket(`${text}.more`).kind).toBe('unreadable');
  });
});

describe('telling a forged one', () => {
  it('believes what the hub signed', async () => {
    const text = await ticket('demo', '0155', 'd1-1030', '', '2');
    expect(await genuinenessOf(code(text), 'demo', key)).toBe('genuine');
  });

  it('does not believe a changed payload, nor another’s signature', async () => {
    const [, , signature] = (await ticket('demo', '0155', 'd1-1030', '', '2')).split('.');
    const changed = encoded(new TextEncoder().encode('demo|0155|d1-1030||9'));
    expect(await genuinenessOf(code(`VH1.${changed}.${signature}`), 'demo', key)).toBe('forged');
    const other = await crypto.subtle.generateKey(CURVE, true, ['sign', 'verify']);
    const otherKey = await crypto.subtle.exportKey('jwk', other.publicKey);
    const text = await ticket('demo', '0155', 'd1-1030', '', '2');
    expect(await genuinenessOf(code(text), 'demo', otherKey)).toBe('forged');
  });

  it('tells a ticket of another venue', async () => {
    const text = await ticket('elsewhere', '0155', 'd1-1030', '', '2');
    expect(await genuinenessOf(code(text), 'demo', key)).toBe('other-venue');
    expect(await genuinenessOf(code(text), 'demo', undefined)).toBe('other-venue');
  });

  it('says so where it cannot check: no key, a key that is none, no way to check', async () => {
    const reading = code(await ticket('demo', '0155', 'd1-1030', '', '2'));
    expect(await genuinenessOf(reading, 'demo', undefined)).toBe('unchecked');
    expect(await genuinenessOf(reading, 'demo', { kty: 'EC', crv: 'P-256' })).toBe('unchecked');
    const none = { importKey: () => Promise.reject(new Error('none')) } as unknown as SubtleCrypto;
    expect(await genuinenessOf(reading, 'demo', key, none)).toBe('unchecked');
  });

  it('cannot tell what it cannot read', async () => {
    expect(await genuinenessOf(code('VH1.x'), 'demo', key)).toBe('unreadable');
  });
});
