import { shallowRef, type ShallowRef } from 'vue';
import {
  browser,
  type ClockReading,
  type Held,
  type JsonObject,
  Link,
  type LinkOptions,
  Mirror,
  type Store,
  type Surroundings,
} from 'web-client/live';
import type { Board } from '../documents/read';
import type { DensityDocument, UnitsDocument } from 'web-client/live';
import { readBoard, readDensity, readUnits } from '../documents/read';
import { judge, type Silence } from './silence';

/** How things stand with the hub at a moment. */
export interface Moment {
  silence: Silence;
  /** Venue time (milliseconds since 1970) up to which the picture is known to be right. */
  asOf: number;
  /** Connected, and what was missed meanwhile has been folded in: what is new now is news. */
  caughtUp: boolean;
  /** Venue seconds per second. */
  speed: number;
}

/** The documents a lobby screen draws, and how far they can be believed. */
export interface Feed {
  board: ShallowRef<Board | undefined>;
  units: ShallowRef<UnitsDocument | undefined>;
  density: ShallowRef<DensityDocument | undefined>;
  moment: ShallowRef<Moment>;
  close(): void;
}

export interface FeedOptions {
  venue: string;
  /** WebSocket addresses of the venue's hubs. */
  addresses: readonly string[];
  store: Store;
  /** Who this screen is, where it is somebody. */
  device?: Pick<LinkOptions, 'credential' | 'renew'>;
  surroundings?: Surroundings;
}

/** What is kept of the last moment the hub was heard, for a screen that starts without it. */
interface LastHeard {
  asOf: number;
  wall: number;
  clock: ClockReading;
}

/** How often (milliseconds) the moment is looked at; it changes once a second. */
const TICK = 250;
/** The moment is kept at most this often (milliseconds). */
const KEEP_AFTER = 2_000;
/** Patches missed arrive in one go after a resume; until then (milliseconds) nothing is news. */
const CATCHING_UP = 300;
const USUAL_BEAT = 5;

export async function openFeed(options: FeedOptions): Promise<Feed> {
  const { venue, addresses, store, device, surroundings = browser } = options;
  const key = `moment/board/${venue}`;
  const kept = (await store.get(key).catch(() => undefined)) as LastHeard | undefined;
  const link = new Link({
    addresses,
    condition: () => ({ visible: document.visibilityState === 'visible', muted: true }),
    surroundings,
    ...device,
    ...(kept ? { clock: kept.clock } : {}),
  });
  const mirror = new Mirror({ link, store, owner: `${venue}/board`, surroundings });
  const heard = new LastConfirmed(link, surroundings, kept);
  const feed = {
    board: shallowRef<Board>(),
    units: shallowRef<UnitsDocument>(),
    density: shallowRef<DensityDocument>(),
    moment: shallowRef(heard.moment()),
  };

  const tick = (): void => {
    const moment = heard.moment();
    if (!sameMoment(moment, feed.moment.value)) {
      feed.moment.value = moment;
    }
  };
  const keep = (due: boolean): void => {
    if (due) {
      void store.put(key, heard.last()).catch(() => undefined);
    }
  };
  const stops = [
    mirror.watch('board', (held) => {
      keep(heard.live(held.live));
      fold(feed.board, held, readBoard);
      link.clock.runAt(feed.board.value?.simulated?.speed);
      tick();
    }),
    mirror.watch('units', (held) => fold(feed.units, held, readUnits)),
    mirror.watch('density', (held) => fold(feed.density, held, readDensity)),
    link.onFrame(() => keep(heard.confirm())),
  ];
  const timer = setInterval(tick, TICK);
  link.open();
  return {
    ...feed,
    close: () => {
      clearInterval(timer);
      stops.forEach((stop) => stop());
      link.close();
    },
  };
}

/** Draws what can be read; what cannot leaves the last picture in place. */
function fold<T>(
  into: ShallowRef<T | undefined>,
  { value }: Held,
  read: (value: JsonObject) => T | undefined,
): void {
  if (value !== undefined) {
    into.value = read(value);
  }
}

function sameMoment(a: Moment, b: Moment): boolean {
  return (
    a.silence.trust === b.silence.trust &&
    a.silence.seconds === b.silence.seconds &&
    a.caughtUp === b.caughtUp &&
    a.speed === b.speed &&
    Math.floor(a.asOf / 1000) === Math.floor(b.asOf / 1000)
  );
}

/** When the hub last confirmed the picture: it was heard, and it was sending us the board. */
class LastConfirmed {
  readonly #link: Link;
  readonly #surroundings: Surroundings;
  /** Monotonic milliseconds; undefined if it never did. */
  #at: number | undefined;
  #asOf: number;
  #liveSince: number | undefined;
  #keptAt = -Infinity;

  constructor(link: Link, surroundings: Surroundings, kept: LastHeard | undefined) {
    this.#link = link;
    this.#surroundings = surroundings;
    this.#asOf = kept?.asOf ?? link.clock.now();
    if (kept) {
      // A device clock that was set back must not make the picture look fresh.
      const age = Math.max(0, surroundings.wall() - kept.wall);
      this.#at = surroundings.monotonic() - age;
    }
  }

  /** Whether the hub is sending the board. Answers whether it is time to keep the moment. */
  live(live: boolean): boolean {
    if (!live) {
      this.#liveSince = undefined;
      return false;
    }
    this.#liveSince ??= this.#surroundings.monotonic();
    return this.confirm();
  }

  /** A frame came. Answers whether it is time to keep the moment. */
  confirm(): boolean {
    if (this.#liveSince === undefined) {
      return false;
    }
    const now = this.#surroundings.monotonic();
    this.#at = now;
    this.#asOf = this.#link.clock.now();
    const due = now - this.#keptAt >= KEEP_AFTER;
    this.#keptAt = due ? now : this.#keptAt;
    return due;
  }

  last(): LastHeard {
    const { clock } = this.#link;
    return { asOf: this.#asOf, wall: this.#surroundings.wall(), clock: clock.reading() };
  }

  moment(): Moment {
    const now = this.#surroundings.monotonic();
    const { clock, welcome } = this.#link;
    const silence = judge(
      this.#at === undefined ? undefined : now - this.#at,
      welcome?.beat ?? USUAL_BEAT,
    );
    const live = silence.trust === 'live';
    return {
      silence: live ? { trust: 'live' } : silence,
      asOf: live ? clock.now() : this.#asOf,
      caughtUp: live && this.#liveSince !== undefined && now - this.#liveSince >= CATCHING_UP,
      speed: clock.speed,
    };
  }
}
