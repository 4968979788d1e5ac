import type { Surroundings } from '../surroundings';
import type { FakeHub } from './fakeHub';

interface Timer {
  at: number;
  act: () => void;
}

/** Surroundings that a test moves by hand: no time passes by itself, and chance is a number. */
export class ByHand implements Surroundings {
  chance = 0.5;
  readonly #hub: FakeHub;
  #now = 0;
  /** The device's clock runs ahead of monotonic zero by so much. */
  #wallAtZero: number;
  readonly #timers = new Set<Timer>();

  constructor(hub: FakeHub, wallAtZero = Date.parse('2026-03-02T02:42:00Z')) {
    this.#hub = hub;
    this.#wallAtZero = wallAtZero;
  }

  monotonic(): number {
    return this.#now;
  }

  wall(): number {
    return this.#wallAtZero + this.#now;
  }

  random(): number {
    return this.chance;
  }

  after(milliseconds: number, act: () => void): () => void {
    const timer = { at: this.#now + milliseconds, act };
    this.#timers.add(timer);
    return () => this.#timers.delete(timer);
  }

  socket(...[address, , events]: Parameters<Surroundings['socket']>) {
    return this.#hub.socket(address, events);
  }

  /** Lets time pass, timers going off at their moments in order. */
  async pass(milliseconds: number): Promise<void> {
    const until = this.#now + milliseconds;
    await settle();
    for (let next = this.#next(until); next; next = this.#next(until)) {
      this.#timers.delete(next);
      this.#now = next.at;
      next.act();
      await settle();
    }
    this.#now = until;
  }

  #next(until: number): Timer | undefined {
    return [...this.#timers].filter(({ at }) => at <= until).sort((a, b) => a.at - b.at)[0];
  }
}

/** Lets everything that is ready run, the memory store included; real time plays no part. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) {
    await Promise.resolve();
  }
}
