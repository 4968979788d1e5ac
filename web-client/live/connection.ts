import {
  SUBPROTOCOL,
  type Condition,
  type Credential,
  type FromHub,
  type ToHub,
  type Welcome,
} from './protocol';
import type { Socket, Surroundings } from './surroundings';

/** Seconds between beats until the hub says otherwise. */
const USUAL_BEAT = 5;
/** Beats that may stay away before the connection is given up. */
const MISSED_BEATS = 2.5;
/** A hub that does not take a connection within this time (milliseconds) is passed over. */
const LONGEST_DIAL = 8_000;
/** The code told for a connection that never opened or fell silent. */
export const SILENT = 0;

export interface ConnectionOptions {
  address: string;
  credential: Credential | undefined;
  surroundings: Surroundings;
  /** What goes into our beats. */
  beat: () => { seen: number } & Condition;
  onOpened: () => void;
  onFrame: (frame: FromHub) => void;
  /** Said once; nothing is said after it. */
  onEnded: (code: number) => void;
}

/** One connection to one hub, from dialling to its end. It never comes back: the link makes a new one. */
export class Connection {
  readonly #options: ConnectionOptions;
  readonly #socket: Socket;
  readonly #timers = new Map<'dial' | 'silence' | 'beat', () => void>();
  #open = false;
  #beat = USUAL_BEAT;
  #heardAt = 0;

  constructor(options: ConnectionOptions) {
    this.#options = options;
    this.#socket = options.surroundings.socket(options.address, SUBPROTOCOL, {
      opened: () => this.#opened(),
      received: (text) => this.#received(text),
      closed: (code) => this.#end(code),
    });
    this.#after('dial', LONGEST_DIAL, () => this.#end(SILENT));
  }

  /** Whether frames can be sent. */
  get open(): boolean {
    return this.#open;
  }

  send(frame: ToHub): void {
    this.#socket.send(JSON.stringify(frame));
  }

  /** Ends it from our side; `onEnded` is not told. */
  close(): void {
    for (const cancel of this.#timers.values()) {
      cancel();
    }
    this.#open = false;
    this.#socket.close();
  }

  #end(code: number): void {
    this.close();
    this.#options.onEnded(code);
  }

  #opened(): void {
    this.#timers.get('dial')?.();
    this.#open = true;
    this.#heardAt = this.#options.surroundings.monotonic();
    this.#watchSilence();
    if (this.#options.credential) {
      this.send({ op: 'hello', ...this.#options.credential });
    }
    this.#options.onOpened();
  }

  #received(text: string): void {
    this.#heardAt = this.#options.surroundings.monotonic();
    const frame = readFrame(text);
    if (!frame) {
      return;
    }
    if (frame.op === 'welcome') {
      this.#welcomed(frame);
    }
    this.#options.onFrame(frame);
  }

  #welcomed(welcome: Welcome): void {
    this.#beat = welcome.beat;
    this.#watchSilence();
    if (this.#options.credential) {
      this.#sendBeats();
    }
  }

  #sendBeats(): void {
    this.#after('beat', this.#beat * 1_000, () => {
      this.send({ op: 'beat', ...this.#options.beat() });
      this.#sendBeats();
    });
  }

  /** Sleeps until the silence could have lasted too long, and looks whether it has. */
  #watchSilence(): void {
    const limit = this.#beat * MISSED_BEATS * 1_000;
    const silence = this.#options.surroundings.monotonic() - this.#heardAt;
    if (silence >= limit) {
      this.#end(SILENT);
    } else {
      this.#after('silence', limit - silence, () => this.#watchSilence());
    }
  }

  #after(name: 'dial' | 'silence' | 'beat', milliseconds: number, act: () => void): void {
    this.#timers.get(name)?.();
    this.#timers.set(name, this.#options.surroundings.after(milliseconds, act));
  }
}

/** A frame this client cannot read is one of a later protocol, and passed over. */
function readFrame(text: string): FromHub | undefined {
  try {
    const frame: unknown = JSON.parse(text);
    return typeof frame === 'object' && frame !== null && 'op' in frame
      ? (frame as FromHub)
      : undefined;
  } catch {
    return undefined;
  }
}
