import { uuid } from './uuid';

/** A lease is taken over when its holder has not ended within so many milliseconds. */
const LONGEST_LEASE = 10_000;
/** Between two looks whether the lease is free, in milliseconds. */
const LOOK_AGAIN = 100;

/**
 * Runs something while no other tab of this origin runs the same. By the browser's locks where it has
 * them, which is only over HTTPS; else by a lease in the storage, which two tabs that look in the same
 * instant settle by looking twice.
 */
export async function exclusively<T>(
  name: string,
  storage: Storage,
  work: () => Promise<T>,
): Promise<T> {
  const locks = typeof navigator === 'undefined' ? undefined : navigator.locks;
  if (locks) {
    return (await locks.request(name, work)) as T;
  }
  const key = `${name}/lease`;
  const mine = uuid();
  while (!(await taken(key, mine, storage))) {
    await pause(LOOK_AGAIN);
  }
  try {
    return await work();
  } finally {
    if (holderOf(key, storage)?.id === mine) {
      storage.removeItem(key);
    }
  }
}

async function taken(key: string, id: string, storage: Storage): Promise<boolean> {
  const holder = holderOf(key, storage);
  if (holder && holder.id !== id && Date.now() < holder.until) {
    return false;
  }
  storage.setItem(key, JSON.stringify({ id, until: Date.now() + LONGEST_LEASE }));
  await pause(LOOK_AGAIN / 4);
  return holderOf(key, storage)?.id === id;
}

function holderOf(key: string, storage: Storage): { id: string; until: number } | undefined {
  const kept = storage.getItem(key);
  return kept === null ? undefined : (JSON.parse(kept) as { id: string; until: number });
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
