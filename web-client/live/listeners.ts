/** Takes a listener away again. */
export type Stop = () => void;

/** A list of listeners that may come and go while they are told something. */
export class Listeners<T> {
  readonly #listeners = new Set<(told: T) => void>();

  add(listener: (told: T) => void): Stop {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  tell(told: T): void {
    for (const listener of [...this.#listeners]) {
      listener(told);
    }
  }
}
