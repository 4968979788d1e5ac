import { waitBeforeTry } from './backoff';
import type { Link } from './link';
import { Listeners, type Stop } from './listeners';
import {
  LARGEST_FRAME,
  type Command,
  type FromHub,
  type JsonObject,
  type Problem,
} from './protocol';
import type { Store } from './store';
import { browser, type Surroundings } from './surroundings';
import { uuid } from './uuid';

/** A command on its way: kept until the hub has answered it. */
export interface Waiting extends Command {
  /** Its place in the order of the acts. */
  place: number;
  /** When it was asked for, by the device's clock in milliseconds since 1970. */
  madeAt: number;
  /** Venue time at which it happened, for acts that stand whatever the network does afterwards. */
  stoodAt?: string;
}

/** What became of a command. */
export type Answer =
  | { command: Waiting; accepted: true; seq: number; result: JsonObject }
  | { command: Waiting; accepted: false; problem: Problem };

export interface OutboxOptions {
  link: Link;
  store: Store;
  /** Whose commands these are, such as `demo/counter2`: nobody else may send them. */
  owner: string;
  /** Told every answer, also to commands given before a reload. */
  answered?: (answer: Answer) => void;
  surroundings?: Surroundings;
}

/** Commands that may wait; one more is refused at once. A gate makes about ten a minute, for an hour and more. */
export const MOST_WAITING = 1_000;
/** A command older than this (milliseconds) is not sent any more: nobody remembers what it was about. */
export const OLDEST_WAITING = 12 * 3_600_000;
/** The hub's "not now" (busy, not durable) is tried again so often before it is reported. */
export const MOST_TRIES = 5;

const NOT_NOW = new Set([429, 503]);

/**
 * Takes commands, whatever the network does: each gets an id, is kept on the device before it is
 * sent, and goes out once per connection, in the order of the acts, until it is answered. The hub
 * remembers ids, so that sending again after a lost answer changes nothing.
 */
export class Outbox {
  readonly #link: Link;
  readonly #store: Store;
  readonly #prefix: string;
  readonly #surroundings: Surroundings;
  readonly #changes = new Listeners<readonly Waiting[]>();
  readonly #tellAnswer: (answer: Answer) => void;
  readonly #resolvers = new Map<string, (answer: Answer) => void>();
  readonly #tries = new Map<string, number>();
  /** Sent on the present connection, and not yet answered. */
  readonly #sent = new Set<string>();
  #waiting: Waiting[] = [];
  #nextPlace = 0;
  /** Keeping is done one after another, so that sending keeps the order. */
  #kept: Promise<void> = Promise.resolve();

  private constructor(options: OutboxOptions) {
    this.#link = options.link;
    this.#store = options.store;
    this.#prefix = `command/${options.owner}/`;
    this.#tellAnswer = options.answered ?? (() => {});
    this.#surroundings = options.surroundings ?? browser;
  }

  /** Opens the outbox with what waited in it before a reload. */
  static async open(options: OutboxOptions): Promise<Outbox> {
    const outbox = new Outbox(options);
    await outbox.#restore();
    outbox.#link.onFrame((frame) => outbox.#received(frame));
    outbox.#link.onState((state) => {
      if (state !== 'online') {
        outbox.#sent.clear();
        outbox.#dateWhatStands();
      }
      outbox.#sendAll();
    });
    outbox.#sendAll();
    return outbox;
  }

  /** What has no answer yet, in the order of the acts. */
  get waiting(): readonly Waiting[] {
    return this.#waiting;
  }

  onChange(listener: (waiting: readonly Waiting[]) => void): Stop {
    return this.#changes.add(listener);
  }

  /**
   * Asks the hub for something. Resolves with its answer, however long that takes; never rejects.
   * Refused here, and not sent: `outbox-full`, `command-too-large`.
   *
   * @param stands whether the act stands in the world once it is given, such as people let in: if the
   *     connection is lost before the answer, the hub is told when it was done, as for one made offline
   */
  ask(name: string, args: JsonObject, stands = false): Promise<Answer> {
    const command = this.#make(name, args, stands);
    const problem = this.#objection(command);
    if (problem) {
      const answer: Answer = { command, accepted: false, problem };
      this.#tellAnswer(answer);
      return Promise.resolve(answer);
    }
    this.#waiting = [...this.#waiting, command];
    this.#nextPlace += 1;
    this.#changes.tell(this.#waiting);
    this.#kept = this.#kept
      .then(() => this.#store.put(this.#key(command), command))
      // A store that fails costs the command after a reload; it is still sent now.
      .catch(() => {})
      .then(() => this.#send(command));
    return new Promise((resolve) => this.#resolvers.set(command.id, resolve));
  }

  #make(name: string, args: JsonObject, stands: boolean): Waiting {
    const now = this.#link.clock.iso();
    return {
      id: uuid(),
      name,
      args,
      place: this.#nextPlace,
      madeAt: this.#surroundings.wall(),
      ...(this.#link.state === 'online' ? {} : { actedAt: now }),
      ...(stands ? { stoodAt: now } : {}),
    };
  }

  /** What is not answered and stands is an act made offline from now on. */
  #dateWhatStands(): void {
    this.#waiting = this.#waiting.map((command) => {
      if (command.stoodAt === undefined || command.actedAt !== undefined) {
        return command;
      }
      const dated = { ...command, actedAt: command.stoodAt };
      this.#kept = this.#kept.then(() => this.#store.put(this.#key(dated), dated)).catch(() => {});
      return dated;
    });
  }

  #objection(command: Waiting): Problem | undefined {
    if (this.#waiting.length >= MOST_WAITING) {
      return problem(
        'outbox-full',
        'Too many acts are waiting',
        `Expected at most ${MOST_WAITING} acts waiting for the hub, but this is one more.`,
      );
    }
    const size = new TextEncoder().encode(frameOf(command)).length;
    if (size > LARGEST_FRAME) {
      return problem(
        'command-too-large',
        'Command too large',
        `Expected at most ${LARGEST_FRAME} bytes, but the command has ${size}.`,
      );
    }
    return undefined;
  }

  async #restore(): Promise<void> {
    const kept = (await this.#store.all(this.#prefix).catch(() => [])) as Waiting[];
    const oldest = this.#surroundings.wall() - OLDEST_WAITING;
    for (const command of kept.filter(({ madeAt }) => madeAt < oldest)) {
      void this.#store.remove(this.#key(command)).catch(() => {});
    }
    this.#waiting = kept
      .filter(({ madeAt }) => madeAt >= oldest)
      .sort((a, b) => a.place - b.place)
      .slice(0, MOST_WAITING);
    this.#dateWhatStands();
    this.#nextPlace = (this.#waiting[this.#waiting.length - 1]?.place ?? -1) + 1;
  }

  #sendAll(): void {
    this.#kept = this.#kept.then(() => {
      for (const command of this.#waiting) {
        this.#send(command);
      }
    });
  }

  #send(command: Waiting): void {
    const still = this.#waiting.includes(command) && !this.#sent.has(command.id);
    if (still && this.#link.state === 'online') {
      this.#link.send(JSON.parse(frameOf(command)) as { op: 'do' } & Command);
      this.#sent.add(command.id);
    }
  }

  #received(frame: FromHub): void {
    if (frame.op !== 'done' && frame.op !== 'refused') {
      return;
    }
    const command = this.#waiting.find(({ id }) => id === frame.id);
    if (!command) {
      return;
    }
    if (frame.op === 'done') {
      const { seq, result } = frame;
      this.#answered({ command, accepted: true, seq, result: result ?? {} });
    } else if (NOT_NOW.has(frame.problem.status) && this.#mayTryAgain(command)) {
      this.#sendLater(command);
    } else {
      this.#answered({ command, accepted: false, problem: frame.problem });
    }
  }

  /** What stands has happened: it is never given up. */
  #mayTryAgain({ id, stoodAt }: Waiting): boolean {
    const tries = (this.#tries.get(id) ?? 0) + 1;
    this.#tries.set(id, tries);
    return tries < MOST_TRIES || stoodAt !== undefined;
  }

  #sendLater(command: Waiting): void {
    // Half a second at least: a hub that is full must be given time to empty its queue.
    const wait = 500 + waitBeforeTry(this.#tries.get(command.id) ?? 0, this.#surroundings.random());
    this.#surroundings.after(wait, () => {
      this.#sent.delete(command.id);
      this.#send(command);
    });
  }

  #answered(answer: Answer): void {
    const { command } = answer;
    this.#waiting = this.#waiting.filter((waiting) => waiting !== command);
    this.#sent.delete(command.id);
    this.#tries.delete(command.id);
    this.#kept = this.#kept.then(() => this.#store.remove(this.#key(command))).catch(() => {});
    this.#changes.tell(this.#waiting);
    this.#tellAnswer(answer);
    this.#resolvers.get(command.id)?.(answer);
    this.#resolvers.delete(command.id);
  }

  #key({ place, id }: Waiting): string {
    return `${this.#prefix}${String(place).padStart(9, '0')}/${id}`;
  }
}

function frameOf({ id, name, args, actedAt }: Waiting): string {
  return JSON.stringify({ op: 'do', id, name, args, actedAt });
}

function problem(code: string, title: string, detail: string): Problem {
  return { code, title, detail, status: 413 };
}
