import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { MemoryStore, openStore, type Store } from './store';

describe.each<[string, () => Promise<Store>]>([
  ['IndexedDB', openStore],
  ['memory', () => Promise.resolve(new MemoryStore())],
])('a store in %s', (_, open) => {
  it('keeps, finds by prefix in order, and removes', async () => {
    const store = await open();
    await store.put('command/demo/b/000000002', { name: 'second' });
    await store.put('command/demo/b/000000001', { name: 'first' });
    await store.put('command/demo/bb/000000001', { name: 'other' });
    expect(await store.all('command/demo/b/')).toEqual([{ name: 'first' }, { name: 'second' }]);
    expect(await store.get('command/demo/b/000000001')).toEqual({ name: 'first' });
    await store.remove('command/demo/b/000000001');
    expect(await store.get('command/demo/b/000000001')).toBeUndefined();
    await store.clear('command/demo/b/');
    expect(await store.all('command/')).toEqual([{ name: 'other' }]);
  });

  it('keeps a copy, not the thing itself', async () => {
    const store = await open();
    const thing = { state: 'free' };
    await store.put('thing', thing);
    thing.state = 'held';
    expect(await store.get('thing')).toEqual({ state: 'free' });
  });
});

it('IndexedDB keeps over a reload', async () => {
  await (await openStore()).put('kept', 1);
  expect(await (await openStore()).get('kept')).toBe(1);
});
