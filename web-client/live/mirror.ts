import type { Link } from './link';
import { Listeners, type Stop } from './listeners';
import { mergePatch } from './mergePatch';
import type { FromHub, JsonObject, Patch, Position, Problem } from './protocol';
import type { Store } from './store';
import { browser, type Surroundings } from './surroundings';

/** A document as this client holds it. */
export interface Held {
  /** The last picture; `undefined` until there is one. */
  value: JsonObject | undefined;
  /** The entry that last changed it. */
  seq: number;
  /** Whether the hub is sending changes: if not, the picture is the last one there was. */
  live: boolean;
  /** Why the hub does not show it. */
  problem: Problem | undefined;
}

export interface MirrorOptions {
  link: Link;
  /** Keeps the last picture over a reload. */
  store: Store;
  /** Whose pictures these are, such as `demo/counter2`: nobody gets to see another's. */
  owner: string;
  surroundings?: Surroundings;
}

interface Kept extends Position {
  value: JsonObject;
}

interface Watched extends Held {
  listeners: Listeners<Held>;
  readers: number;
  /** Names the ledger the picture is of; `undefined` without a picture to resume from. */
  log: string | undefined;
  /** The picture came whole: the next change may follow an entry before it. */
  whole: boolean;
  /** Asked for, and not yet answered: what comes now belongs to an earlier subscription. */
  asked: boolean;
  /** A patch was missing, and none was folded since. */
  gap: boolean;
  saving: boolean;
}

/** The hub refuses a connection more documents than this. */
export const MOST_DOCUMENTS = 64;
/** Pictures are kept at most once in so many milliseconds. */
const SAVE_AFTER = 1_000;

/**
 * Holds live documents: folds their patches, sees that none is missing, resumes where it stopped,
 * and keeps the last picture, so that a screen has something to show before the hub answers.
 */
export class Mirror {
  readonly #link: Link;
  readonly #store: Store;
  readonly #prefix: string;
  readonly #surroundings: Surroundings;
  readonly #watched = new Map<string, Watched>();

  constructor({ link, store, owner, surroundings }: MirrorOptions) {
    this.#link = link;
    this.#store = store;
    this.#prefix = `picture/${owner}/`;
    this.#surroundings = surroundings ?? browser;
    link.onOpened(() => this.#subscribeAll());
    link.onFrame((frame) => this.#received(frame));
    link.onState((state) => {
      if (state !== 'online') {
        this.#stopped();
      }
    });
  }

  /** The document as held now; nothing if nobody watches it. */
  held(doc: string): Held | undefined {
    return this.#watched.get(doc);
  }

  /**
   * Watches a document: tells the listener what is held after every change, and at once if something
   * is. The last to stop watching ends the subscription.
   */
  watch(doc: string, listener: (held: Held) => void): Stop {
    const watched = this.#watched.get(doc) ?? this.#begin(doc);
    watched.readers += 1;
    const stop = watched.listeners.add(listener);
    if (watched.value || watched.problem) {
      listener(watched);
    }
    return () => {
      stop();
      watched.readers -= 1;
      if (watched.readers === 0 && this.#watched.get(doc) === watched) {
        this.#watched.delete(doc);
        this.#link.send({ op: 'unsub', doc });
      }
    };
  }

  /** Forgets every picture kept on this device for this owner; for signing out. */
  async forget(): Promise<void> {
    await this.#store.clear(this.#prefix);
  }

  #begin(doc: string): Watched {
    if (this.#watched.size >= MOST_DOCUMENTS) {
      throw new Error(`Expected at most ${MOST_DOCUMENTS} documents, but '${doc}' is one more.`);
    }
    const watched: Watched = {
      value: undefined,
      seq: 0,
      live: false,
      problem: undefined,
      listeners: new Listeners<Held>(),
      readers: 0,
      log: undefined,
      whole: false,
      asked: false,
      gap: false,
      saving: false,
    };
    this.#watched.set(doc, watched);
    void this.#restoreAndSubscribe(doc, watched);
    return watched;
  }

  async #restoreAndSubscribe(doc: string, watched: Watched): Promise<void> {
    const kept = (await this.#store.get(this.#prefix + doc).catch(() => undefined)) as
      Kept | undefined;
    const ledger = this.#link.welcome?.log ?? kept?.log;
    if (kept && !watched.value && kept.log === ledger) {
      watched.value = kept.value;
      watched.seq = kept.seq;
      watched.log = kept.log;
      watched.listeners.tell(watched);
    }
    if (this.#watched.get(doc) === watched && !watched.asked && !watched.live) {
      this.#subscribe(doc, watched);
    }
  }

  #subscribeAll(): void {
    for (const [doc, watched] of this.#watched) {
      this.#subscribe(doc, watched);
    }
  }

  #subscribe(doc: string, watched: Watched): void {
    const resume = watched.log !== undefined && watched.value !== undefined;
    watched.asked = this.#link.send({
      op: 'sub',
      doc,
      ...(resume ? { from: { log: watched.log ?? '', seq: watched.seq } } : {}),
    });
  }

  #received(frame: FromHub): void {
    if (frame.op === 'welcome') {
      this.#forgetOtherLedgers(frame.log);
      return;
    }
    const doc = 'doc' in frame ? frame.doc : undefined;
    const watched = doc === undefined ? undefined : this.#watched.get(doc);
    if (doc === undefined || !watched) {
      return;
    }
    switch (frame.op) {
      case 'subscribed':
        this.#subscribed(doc, watched, frame.resumed);
        break;
      case 'doc':
        if (!watched.asked) {
          this.#replace(doc, watched, frame.seq, frame.value);
        }
        break;
      case 'patch':
        if (!watched.asked) {
          this.#fold(watched, frame);
        }
        break;
      case 'error':
        watched.asked = false;
        watched.live = false;
        watched.problem = frame.problem;
        watched.listeners.tell(watched);
        break;
    }
  }

  #subscribed(doc: string, watched: Watched, resumed: boolean): void {
    watched.asked = false;
    watched.problem = undefined;
    if (!resumed) {
      return;
    }
    if (watched.value === undefined) {
      this.#startOver(doc, watched);
      return;
    }
    watched.live = true;
    watched.listeners.tell(watched);
  }

  #replace(doc: string, watched: Watched, seq: number, value: JsonObject): void {
    watched.value = value;
    watched.seq = seq;
    watched.log = this.#link.welcome?.log;
    watched.whole = true;
    watched.gap = false;
    watched.live = true;
    watched.listeners.tell(watched);
    this.#save(doc, watched);
  }

  #fold(watched: Watched, { doc, seq, prev, patch }: Patch): void {
    if (watched.value === undefined || seq <= watched.seq) {
      return;
    }
    const follows = prev === watched.seq || (watched.whole && prev < watched.seq);
    if (!follows) {
      this.#startOver(doc, watched);
      return;
    }
    watched.value = mergePatch(watched.value, patch);
    watched.seq = seq;
    watched.whole = false;
    watched.gap = false;
    watched.live = true;
    watched.listeners.tell(watched);
    this.#save(doc, watched);
  }

  /** A patch is missing: asks for those after the last one held, and if that does not help, the whole. */
  #startOver(doc: string, watched: Watched): void {
    if (watched.gap) {
      watched.log = undefined;
    }
    watched.gap = true;
    watched.live = false;
    this.#link.send({ op: 'unsub', doc });
    this.#subscribe(doc, watched);
    watched.listeners.tell(watched);
  }

  /** A restored ledger has another name: what was held of the old one must not be patched any more. */
  #forgetOtherLedgers(log: string): void {
    for (const watched of this.#watched.values()) {
      if (watched.log !== undefined && watched.log !== log) {
        watched.log = undefined;
        watched.value = undefined;
        watched.seq = 0;
        watched.listeners.tell(watched);
      }
    }
  }

  #stopped(): void {
    for (const watched of this.#watched.values()) {
      watched.asked = false;
      if (watched.live) {
        watched.live = false;
        watched.listeners.tell(watched);
      }
    }
  }

  #save(doc: string, watched: Watched): void {
    if (watched.saving) {
      return;
    }
    watched.saving = true;
    this.#surroundings.after(SAVE_AFTER, () => {
      watched.saving = false;
      const { value, seq, log } = watched;
      if (value !== undefined && log !== undefined) {
        // A full or failing store costs the picture after a reload, nothing now.
        this.#store.put(this.#prefix + doc, { value, seq, log } satisfies Kept).catch(() => {});
      }
    });
  }
}
