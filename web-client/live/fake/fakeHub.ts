import { mergePatch } from '../mergePatch';
import {
  CloseCode,
  type Done,
  type FromHub,
  type JsonObject,
  type Patch,
  type Refused,
  type ToHub,
} from '../protocol';
import type { Socket, SocketEvents } from '../surroundings';

/**
 * A hub for tests that speaks the protocol and knows nothing of housing: it holds documents, sends
 * their patches, resumes, answers commands once per id. It has no clock: tests make it beat.
 *
 * How to make it do something else, most usual first:
 * - `change(doc, patch)`: something happened; readers get the patch.
 * - `decide = (command) => …`: what the answer to a command is. By default everything is done.
 * - `intercept = (frame, connection) => true`: a frame is not handled as usual (lost, answered oddly).
 * - `cut(code)`, `silent = true`, `unreachable.add(address)`: the network's mishaps.
 * - `received`: every frame that came in, for assertions.
 */
export class FakeHub {
  readonly received: ToHub[] = [];
  readonly connections = new Set<FakeConnection>();
  /** Addresses at which nobody answers. */
  readonly unreachable = new Set<string>();
  /** Addresses dialled, in order. */
  readonly dialled: string[] = [];
  log = 'log-1';
  venue = 'demo';
  person: string | undefined = 'counter1';
  role = 'counter';
  /** Seconds between beats, as the welcome says. */
  beatSeconds = 5;
  now: () => string = () => '2026-03-02T02:42:07.000000Z';
  /** Hears everything, says nothing. */
  silent = false;
  intercept: (frame: ToHub, connection: FakeConnection) => boolean = () => false;
  decide: (command: ToHub & { op: 'do' }) => Done | Refused = ({ id }) => ({
    op: 'done',
    id,
    seq: this.#enter(),
    result: {},
  });
  readonly #documents = new Map<string, FakeDocument>();
  readonly #answers = new Map<string, Done>();
  #seq = 0;

  /** The position of the last entry. */
  get seq(): number {
    return this.#seq;
  }

  /** Opens a socket to this hub; events come later, never from within this call. */
  socket(address: string, events: SocketEvents): Socket {
    this.dialled.push(address);
    const connection = new FakeConnection(this, events);
    queueMicrotask(() => {
      if (!this.unreachable.has(address)) {
        connection.open();
      } else {
        connection.end(1006);
      }
    });
    return connection;
  }

  /** Makes a document be so, without telling anybody. */
  hold(doc: string, value: JsonObject): void {
    this.#documents.set(doc, { value, seq: this.#enter(), patches: [] });
  }

  /** The document as it stands; for comparing with what a client folded. */
  value(doc: string): JsonObject | undefined {
    return this.#documents.get(doc)?.value;
  }

  /** Enters something that changes a document; tells its readers. */
  change(doc: string, patch: JsonObject): Patch {
    const document = this.#documents.get(doc);
    if (!document) {
      throw new Error(`Expected to hold '${doc}' before it changes, but it is not held.`);
    }
    const seq = this.#enter();
    const frame: Patch = { op: 'patch', doc, seq, prev: document.seq, at: this.now(), patch };
    document.value = mergePatch(document.value, patch);
    document.seq = seq;
    document.patches.push(frame);
    for (const connection of this.connections) {
      if (connection.documents.has(doc)) {
        connection.say(frame);
      }
    }
    return frame;
  }

  /** Forgets the patches so far: who was away gets the whole. */
  forgetPatches(): void {
    for (const document of this.#documents.values()) {
      document.patches = [];
    }
  }

  /** Says a frame to everybody. */
  say(frame: FromHub): void {
    for (const connection of [...this.connections]) {
      connection.say(frame);
    }
  }

  beat(): void {
    this.say({ op: 'beat', now: this.now(), seq: this.#seq });
  }

  /** Cuts every connection. */
  cut(code = 1006): void {
    for (const connection of [...this.connections]) {
      connection.end(code);
    }
  }

  /** Handles a frame as a hub does. */
  handle(frame: ToHub, connection: FakeConnection): void {
    this.received.push(frame);
    if (this.silent || this.intercept(frame, connection)) {
      return;
    }
    connection.welcome();
    switch (frame.op) {
      case 'sub':
        this.#subscribe(frame, connection);
        break;
      case 'unsub':
        connection.documents.delete(frame.doc);
        break;
      case 'do':
        connection.say(this.#answer(frame));
        break;
    }
  }

  #enter(): number {
    this.#seq += 1;
    return this.#seq;
  }

  #answer(command: ToHub & { op: 'do' }): Done | Refused {
    const remembered = this.#answers.get(command.id);
    if (remembered) {
      return remembered;
    }
    const answer = this.decide(command);
    if (answer.op === 'done') {
      this.#answers.set(command.id, answer);
    }
    return answer;
  }

  #subscribe({ doc, from }: ToHub & { op: 'sub' }, connection: FakeConnection): void {
    const document = this.#documents.get(doc);
    if (!document) {
      const problem = { code: 'unknown-document', title: 'Unknown document', status: 404 };
      connection.say({ op: 'error', doc, problem });
      return;
    }
    connection.documents.add(doc);
    const missed = from?.log === this.log ? missedSince(document, from.seq) : undefined;
    connection.say({
      op: 'subscribed',
      doc,
      seq: document.seq,
      resumed: missed !== undefined,
    });
    if (missed) {
      missed.forEach((patch) => connection.say(patch));
    } else {
      connection.say({ op: 'doc', doc, seq: document.seq, value: document.value });
    }
  }
}

/** One client's connection to the fake hub. */
export class FakeConnection implements Socket {
  readonly documents = new Set<string>();
  readonly #hub: FakeHub;
  readonly #events: SocketEvents;
  #welcomed = false;
  #ended = false;

  constructor(hub: FakeHub, events: SocketEvents) {
    this.#hub = hub;
    this.#events = events;
  }

  open(): void {
    if (!this.#ended) {
      this.#hub.connections.add(this);
      this.#events.opened();
    }
  }

  send(text: string): void {
    if (this.#ended) {
      return;
    }
    // Like a network, it answers later, never from within the call.
    queueMicrotask(() => this.#hear(text));
  }

  #hear(text: string): void {
    let frame: ToHub;
    try {
      frame = JSON.parse(text) as ToHub;
    } catch {
      this.end(CloseCode.badFrame);
      return;
    }
    this.#hub.handle(frame, this);
  }

  close(): void {
    this.#ended = true;
    this.#hub.connections.delete(this);
  }

  /** The hub's end of it goes away. */
  end(code: number): void {
    if (!this.#ended) {
      this.close();
      this.#events.closed(code);
    }
  }

  say(frame: FromHub): void {
    this.sayText(JSON.stringify(frame));
  }

  /** Says whatever it is, frame or not. */
  sayText(text: string): void {
    if (!this.#ended && !this.#hub.silent) {
      this.#events.received(text);
    }
  }

  welcome(): void {
    if (this.#welcomed) {
      return;
    }
    this.#welcomed = true;
    const { venue, log, person, role, beatSeconds } = this.#hub;
    this.say({
      op: 'welcome',
      venue,
      log,
      ...(person === undefined ? {} : { person }),
      role,
      now: this.#hub.now(),
      beat: beatSeconds,
    });
  }
}

interface FakeDocument {
  value: JsonObject;
  seq: number;
  patches: Patch[];
}

/** The patches after a position; `undefined` if they are no longer at hand. */
function missedSince(document: FakeDocument, seq: number): Patch[] | undefined {
  if (seq === document.seq) {
    return [];
  }
  const next = document.patches.findIndex(({ prev }) => prev === seq);
  return next < 0 ? undefined : document.patches.slice(next);
}
