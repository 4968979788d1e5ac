import { openDB, type IDBPDatabase } from 'idb';

/**
 * Where documents, waiting commands and the clock outlive a reload. Keys are text; values are what
 * structured cloning takes. A store that fails must not stop the client: callers go on without.
 */
export interface Store {
  get(key: string): Promise<unknown>;
  /** All values whose key starts so, in the order of their keys. */
  all(prefix: string): Promise<unknown[]>;
  put(key: string, value: unknown): Promise<void>;
  remove(key: string): Promise<void>;
  /** Removes every key that starts so. */
  clear(prefix: string): Promise<void>;
}

const DATABASE = 'venue-hub';
const TABLE = 'kept';
/** The last character of Unicode's basic plane: no key of ours goes beyond it. */
const LAST = '\uffff';

/** The browser's own store; a {@link MemoryStore} where it has none (private windows, old WebViews). */
export async function openStore(): Promise<Store> {
  try {
    return new IndexedDbStore(
      await openDB(DATABASE, 1, { upgrade: (database) => void database.createObjectStore(TABLE) }),
    );
  } catch {
    return new MemoryStore();
  }
}

class IndexedDbStore implements Store {
  readonly #database: IDBPDatabase;

  constructor(database: IDBPDatabase) {
    this.#database = database;
  }

  async get(key: string): Promise<unknown> {
    return this.#database.get(TABLE, key);
  }

  async all(prefix: string): Promise<unknown[]> {
    return this.#database.getAll(TABLE, startingWith(prefix));
  }

  async put(key: string, value: unknown): Promise<void> {
    await this.#database.put(TABLE, value, key);
  }

  async remove(key: string): Promise<void> {
    await this.#database.delete(TABLE, key);
  }

  async clear(prefix: string): Promise<void> {
    await this.#database.delete(TABLE, startingWith(prefix));
  }
}

function startingWith(prefix: string): IDBKeyRange {
  return IDBKeyRange.bound(prefix, prefix + LAST);
}

/** Lives as long as the page. */
export class MemoryStore implements Store {
  readonly #kept = new Map<string, unknown>();

  async get(key: string): Promise<unknown> {
    return this.#kept.get(key);
  }

  async all(prefix: string): Promise<unknown[]> {
    const keys = [...this.#kept.keys()].filter((key) => key.startsWith(prefix)).sort();
    return keys.map((key) => this.#kept.get(key));
  }

  async put(key: string, value: unknown): Promise<void> {
    this.#kept.set(key, structuredCopy(value));
  }

  async remove(key: string): Promise<void> {
    this.#kept.delete(key);
  }

  async clear(prefix: string): Promise<void> {
    for (const key of [...this.#kept.keys()].filter((kept) => kept.startsWith(prefix))) {
      this.#kept.delete(key);
    }
  }
}

/** What is kept is JSON; a copy keeps later changes by the caller out, as IndexedDB does. */
function structuredCopy(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value)) as unknown;
}
