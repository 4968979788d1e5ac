import type { Surroundings } from './surroundings';

/** What is kept of a clock over a reload, so that acts made offline still carry a venue time. */
export interface ClockReading {
  /** Venue time and device time of the same moment, in milliseconds since 1970. */
  venue: number;
  wall: number;
  /** Venue seconds per second. */
  speed: number;
}

interface Sample {
  venue: number;
  monotonic: number;
}

/** Beats remembered; with one every 5 s this is 40 s, in which a device's clock drifts by less than 4 ms. */
const SAMPLES = 8;
/**
 * Milliseconds a network may delay a beat. Off by more, the hub's clock was moved, or runs at
 * another speed, or the device slept.
 */
const JUMP = 2_000;
/** Two beats nearer to each other than this (milliseconds) say nothing about the speed. */
const SHORTEST_SPAN = 1_000;

/**
 * The venue's clock as learnt from the hub's `now`. The hub's word is always a little old when it
 * arrives, never too new: of several beats the one that travelled fastest is right.
 *
 * A simulated venue's clock runs faster. Its speed is taken from the board document where that is
 * at hand ({@link runAt}), else from successive beats.
 */
export class VenueClock {
  readonly #surroundings: Surroundings;
  #samples: Sample[] = [];
  #speed = 1;
  #speedIsTold = false;
  /** Venue milliseconds at monotonic zero. */
  #origin: number;
  #known = false;

  constructor(surroundings: Surroundings, saved?: ClockReading) {
    this.#surroundings = surroundings;
    const wall = surroundings.wall();
    if (saved) {
      this.#speed = saved.speed;
      this.#known = true;
    }
    const venue = saved ? saved.venue + (wall - saved.wall) * saved.speed : wall;
    this.#origin = venue - surroundings.monotonic() * this.#speed;
  }

  /** Whether the hub was ever heard; before, the device's own clock stands in. */
  get known(): boolean {
    return this.#known;
  }

  /** Venue seconds per second of the device. */
  get speed(): number {
    return this.#speed;
  }

  /** Venue time in milliseconds since 1970. */
  now(): number {
    return this.#origin + this.#surroundings.monotonic() * this.#speed;
  }

  /** Venue time as the protocol writes it. */
  iso(): string {
    return new Date(this.now()).toISOString();
  }

  /** Device milliseconds until a venue instant; negative once it has passed. */
  until(instant: string): number {
    return (Date.parse(instant) - this.now()) / this.#speed;
  }

  /** Takes in the hub's `now`, just arrived. */
  learn(now: string): void {
    const sample = { venue: Date.parse(now), monotonic: this.#surroundings.monotonic() };
    if (Number.isNaN(sample.venue)) {
      return;
    }
    const previous = this.#samples[this.#samples.length - 1];
    const moved = Math.abs(sample.venue - this.now()) > JUMP * Math.max(1, this.#speed);
    if (!previous || (moved && this.#speedIsTold)) {
      this.#samples = [sample];
    } else if (moved) {
      this.#samples = [previous, sample];
    } else {
      this.#samples = [...this.#samples, sample].slice(-SAMPLES);
    }
    this.#known = true;
    this.#settle();
  }

  /** Takes the speed from a document that states it; `undefined` when it no longer does. */
  runAt(speed: number | undefined): void {
    this.#speedIsTold = speed !== undefined && speed > 0;
    if (this.#speedIsTold && speed !== undefined && speed !== this.#speed) {
      const now = this.now();
      this.#speed = speed;
      this.#samples = this.#samples.slice(-1);
      this.#origin = now - this.#surroundings.monotonic() * speed;
      this.#settle();
    }
  }

  /** For keeping over a reload. */
  reading(): ClockReading {
    return { venue: this.now(), wall: this.#surroundings.wall(), speed: this.#speed };
  }

  #settle(): void {
    const first = this.#samples[0];
    const last = this.#samples[this.#samples.length - 1];
    if (!first || !last) {
      return;
    }
    const span = last.monotonic - first.monotonic;
    if (!this.#speedIsTold && span >= SHORTEST_SPAN) {
      const passed = last.venue - first.venue;
      this.#speed = Math.abs(passed - span) < JUMP || passed <= 0 ? 1 : passed / span;
    }
    const origins = this.#samples.map(({ venue, monotonic }) => venue - monotonic * this.#speed);
    this.#origin = Math.max(...origins);
  }
}
