/**
 * The frames of the live protocol `venue.live.v1`, as two unions told apart by `op`: what a client
 * says and what the hub says. Instants are ISO 8601 UTC in venue time.
 */

export const SUBPROTOCOL = 'venue.live.v1';

export type Json = string | number | boolean | null | Json[] | JsonObject;
export interface JsonObject {
  [name: string]: Json;
}

/** A place in a venue's ledger: `log` names the ledger, `seq` the entry. */
export interface Position {
  log: string;
  seq: number;
}

/** Why something was refused, in the form of RFC 9457. */
export interface Problem {
  /** The reason for programs, in kebab-case. */
  code: string;
  title: string;
  /** A sentence: "Expected …, but …". */
  detail?: string;
  status: number;
}

/** What a caller shows to be somebody: a person's or device's token, or a household's ticket. */
export type Credential = { token: string } | { ticket: string };

/** A command as it goes over the wire. */
export interface Command {
  /** A UUID; the hub remembers it for ever. */
  id: string;
  name: string;
  args: JsonObject;
  /** When the act was done; only for acts done offline. */
  actedAt?: string;
}

/** How a device is: what is drawn, and whether it can be seen and heard. */
export interface Condition {
  visible: boolean;
  muted: boolean;
}

export type ToHub =
  | ({ op: 'hello' } & Credential)
  | { op: 'sub'; doc: string; from?: Position }
  | { op: 'unsub'; doc: string }
  | ({ op: 'do' } & Command)
  | ({ op: 'beat'; seen: number } & Condition);

export type Patch = {
  op: 'patch';
  doc: string;
  seq: number;
  /** The entry that last changed this document before. */
  prev: number;
  at: string;
  patch: JsonObject;
};

export type Welcome = {
  op: 'welcome';
  venue: string;
  log: string;
  person?: string;
  role: string;
  now: string;
  /** Seconds between beats. */
  beat: number;
};

export type Done = { op: 'done'; id: string; seq: number; result?: JsonObject };
export type Refused = { op: 'refused'; id: string; problem: Problem };

export type FromHub =
  | Welcome
  | { op: 'subscribed'; doc: string; seq: number; resumed: boolean }
  | { op: 'doc'; doc: string; seq: number; value: JsonObject }
  | Patch
  | Done
  | Refused
  | { op: 'beat'; now: string; seq: number }
  | { op: 'renew' }
  | { op: 'error'; doc?: string; problem: Problem };

/** Why the hub closed a connection. */
export const CloseCode = {
  badFrame: 4400,
  tokenRefused: 4401,
  readerStuck: 4408,
  frameTooLarge: 4413,
} as const;

/** The hub closes a connection that sends a larger frame (bytes of UTF-8). */
export const LARGEST_FRAME = 65_536;
