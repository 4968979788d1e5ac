import { beforeEach, describe, expect, it } from 'vitest';
import { ByHand, settle } from './fake/byHand';
import { FakeHub } from './fake/fakeHub';
import { Link } from './link';
import { MOST_DOCUMENTS, Mirror, type Held } from './mirror';
import type { JsonObject, ToHub } from './protocol';
import { MemoryStore } from './store';

let hub: FakeHub;
let surroundings: ByHand;
let store: MemoryStore;

beforeEach(() => {
  hub = new FakeHub();
  surroundings = new ByHand(hub);
  store = new MemoryStore();
  hub.hold('units', { units: { a: { state: 'free' }, b: { state: 'free' } } });
});

async function mirrored(owner = 'demo/counter1') {
  const link = new Link({ addresses: ['ws://hub'], credential: { token: 't' }, surroundings });
  const mirror = new Mirror({ link, store, owner, surroundings });
  link.open();
  await settle();
  return { link, mirror };
}

function states(mirror: Mirror, doc = 'units') {
  const told: { value: JsonObject | undefined; seq: number; live: boolean }[] = [];
  const stop = mirror.watch(doc, ({ value, seq, live }: Held) => told.push({ value, seq, live }));
  return { told, stop };
}

const subs = () =>
  hub.received.filter((frame): frame is ToHub & { op: 'sub' } => frame.op === 'sub');
const take = (unit: string, state: string) => ({ units: { [unit]: { state } } });

describe('the mirror', () => {
  it('holds the document and folds its patches', async () => {
    const { mirror } = await mirrored();
    const { told } = states(mirror);
    await settle();
    hub.change('units', take('a', 'held'));
    hub.change('units', { units: { b: null } });
    expect(told.map(({ seq }) => seq)).toEqual([1, 2, 3]);
    expect(mirror.held('units')?.value).toEqual(hub.value('units'));
    expect(mirror.held('units')?.live).toBe(true);
  });

  it('subscribes once for several readers, and ends with the last', async () => {
    const { mirror } = await mirrored();
    const first = states(mirror);
    await settle();
    const second = states(mirror);
    expect(second.told).toHaveLength(1);
    expect(subs()).toHaveLength(1);
    first.stop();
    hub.change('units', take('a', 'held'));
    expect(first.told).toHaveLength(1);
    expect(second.told).toHaveLength(2);
    second.stop();
    await settle();
    expect(hub.received.some(({ op }) => op === 'unsub')).toBe(true);
    expect(mirror.held('units')).toBeUndefined();
  });

  it('resumes after a lost connection with the patches missed', async () => {
    const { mirror } = await mirrored();
    states(mirror);
    await settle();
    hub.change('units', take('a', 'held'));
    hub.cut();
    expect(mirror.held('units')?.live).toBe(false);
    expect(mirror.held('units')?.value).toEqual(hub.value('units'));
    hub.change('units', take('a', 'chosen'));
    hub.change('units', take('b', 'held'));
    await surroundings.pass(1_000);
    expect(subs()[1]).toEqual({ op: 'sub', doc: 'units', from: { log: 'log-1', seq: 2 } });
    expect(mirror.held('units')).toMatchObject({ live: true, seq: 4, value: hub.value('units') });
  });

  it('gets the whole when the patches are gone', async () => {
    const { mirror } = await mirrored();
    states(mirror);
    await settle();
    hub.cut();
    hub.change('units', take('a', 'chosen'));
    hub.forgetPatches();
    await surroundings.pass(1_000);
    expect(mirror.held('units')).toMatchObject({ live: true, seq: 2, value: hub.value('units') });
  });

  it('takes a patch that comes twice once', async () => {
    const { mirror } = await mirrored();
    const { told } = states(mirror);
    await settle();
    const patch = hub.change('units', take('a', 'held'));
    hub.change('units', take('a', 'chosen'));
    hub.say(patch);
    expect(told).toHaveLength(3);
    expect(mirror.held('units')?.value).toEqual(hub.value('units'));
  });

  it('asks again from where it stands when a patch is missing', async () => {
    const { mirror } = await mirrored();
    const { told } = states(mirror);
    await settle();
    losingOne();
    hub.change('units', take('b', 'held'));
    await settle();
    expect(subs()[1]).toEqual({ op: 'sub', doc: 'units', from: { log: 'log-1', seq: 1 } });
    expect(told.every(({ value }) => JSON.stringify(value).includes('chosen') === false)).toBe(
      true,
    );
    expect(mirror.held('units')).toMatchObject({ live: true, seq: 3, value: hub.value('units') });
  });

  it('asks for the whole when the chain is still broken', async () => {
    const { mirror } = await mirrored();
    states(mirror);
    await settle();
    let broken = true;
    hub.intercept = (frame, connection) => {
      const odd = broken && frame.op === 'sub' && frame.from !== undefined;
      if (odd) {
        broken = false;
        connection.say({ op: 'subscribed', doc: 'units', seq: 9, resumed: true });
        hub.say({ op: 'patch', doc: 'units', seq: 9, prev: 8, at: hub.now(), patch: {} });
      }
      return odd;
    };
    hub.say({ op: 'patch', doc: 'units', seq: 7, prev: 6, at: hub.now(), patch: {} });
    await settle();
    expect(subs().map(({ from }) => from?.seq)).toEqual([undefined, 1, undefined]);
    expect(mirror.held('units')).toMatchObject({ live: true, value: hub.value('units') });
  });

  it('accepts a whole document that stands later than its last change', async () => {
    const { mirror } = await mirrored();
    states(mirror);
    await settle();
    hub.say({ op: 'doc', doc: 'units', seq: 40, value: { units: {} } });
    hub.say({ op: 'patch', doc: 'units', seq: 41, prev: 1, at: hub.now(), patch: { left: 3 } });
    expect(mirror.held('units')).toMatchObject({ seq: 41, value: { units: {}, left: 3 } });
    expect(subs()).toHaveLength(1);
  });

  it('forgets what it held of another ledger', async () => {
    const { mirror } = await mirrored();
    const { told } = states(mirror);
    await settle();
    hub.cut();
    hub.log = 'log-2';
    hub.hold('units', { units: { z: { state: 'free' } } });
    await surroundings.pass(1_000);
    expect(told.map(({ value }) => value)).toContain(undefined);
    expect(mirror.held('units')?.value).toEqual({ units: { z: { state: 'free' } } });
  });

  it('shows the last picture after a reload, before the hub is reached, and resumes from it', async () => {
    const before = await mirrored();
    states(before.mirror);
    await settle();
    hub.change('units', take('a', 'held'));
    await surroundings.pass(1_000);
    before.link.close();

    hub.unreachable.add('ws://hub');
    const after = await mirrored();
    const { told } = states(after.mirror);
    await settle();
    expect(told).toEqual([{ value: hub.value('units'), seq: 2, live: false }]);
    hub.unreachable.clear();
    await surroundings.pass(5_000);
    expect(subs().pop()?.from).toEqual({ log: 'log-1', seq: 2 });
    expect(after.mirror.held('units')?.live).toBe(true);
  });

  it("shows nobody another's picture, and none after signing out", async () => {
    const mine = await mirrored();
    states(mine.mirror);
    await surroundings.pass(2_000);
    mine.link.close();
    hub.unreachable.add('ws://hub');
    const theirs = await mirrored('demo/counter2');
    expect(states(theirs.mirror).told).toEqual([]);
    await mine.mirror.forget();
    const again = await mirrored();
    const { told } = states(again.mirror);
    await settle();
    expect(told).toEqual([]);
  });

  it('says why a document is not shown', async () => {
    const { mirror } = await mirrored();
    states(mirror, 'kpi');
    await settle();
    expect(mirror.held('kpi')).toMatchObject({
      live: false,
      problem: { code: 'unknown-document' },
    });
  });

  it('watches as many documents as the hub allows and no more', async () => {
    const { mirror } = await mirrored();
    for (let index = 0; index < MOST_DOCUMENTS; index += 1) {
      states(mirror, `doc${index}`);
    }
    expect(() => states(mirror, 'one-more')).toThrow('Expected at most 64 documents');
  });

  it('goes on when the store fails', async () => {
    store.get = () => Promise.reject(new Error('no store'));
    store.put = () => Promise.reject(new Error('no store'));
    const { mirror } = await mirrored();
    states(mirror);
    await surroundings.pass(3_000);
    expect(mirror.held('units')?.live).toBe(true);
  });
});

/** A change whose patch does not reach anybody. */
function losingOne() {
  hub.silent = true;
  hub.change('units', take('a', 'reserved'));
  hub.silent = false;
}
