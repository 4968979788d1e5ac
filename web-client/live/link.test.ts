import { beforeEach, describe, expect, it } from 'vitest';
import { FIRST_WAIT, LONGEST_WAIT, waitBeforeTry } from './backoff';
import { ByHand, settle } from './fake/byHand';
import { FakeHub } from './fake/fakeHub';
import { Link, type LinkOptions } from './link';
import { CloseCode } from './protocol';

let hub: FakeHub;
let surroundings: ByHand;

beforeEach(() => {
  hub = new FakeHub();
  surroundings = new ByHand(hub);
});

async function linked(options: Partial<LinkOptions> = {}): Promise<Link> {
  const link = new Link({
    addresses: ['ws://one', 'ws://two'],
    credential: { token: 'token-1' },
    surroundings,
    ...options,
  });
  link.open();
  await settle();
  return link;
}

describe('the link', () => {
  it('says who is calling and is welcomed', async () => {
    const link = await linked();
    expect(hub.received).toEqual([{ op: 'hello', token: 'token-1' }]);
    expect(link.state).toBe('online');
    expect(link.welcome?.log).toBe('log-1');
    expect(link.clock.iso()).toBe('2026-03-02T02:42:07.000Z');
  });

  it('says nothing for itself when the caller is public', async () => {
    const link = await linked({ credential: undefined as never });
    expect(hub.received).toEqual([]);
    link.send({ op: 'sub', doc: 'board' });
    await settle();
    expect(link.state).toBe('online');
    await surroundings.pass(6_000);
    expect(hub.received.map(({ op }) => op)).toEqual(['sub']);
  });

  it('beats with what is drawn, and how the device is', async () => {
    await linked({ condition: () => ({ visible: false, muted: true }) });
    hub.hold('board', {});
    await surroundings.pass(3_000);
    hub.beat();
    await surroundings.pass(2_000);
    expect(hub.received[1]).toEqual({ op: 'beat', seen: 1, visible: false, muted: true });
  });

  it('gives up a hub that fell silent, and goes to the next', async () => {
    const link = await linked();
    const states: string[] = [];
    link.onState((state) => states.push(state));
    hub.silent = true;
    await surroundings.pass(12_000);
    expect(link.state).toBe('online');
    hub.silent = false;
    await surroundings.pass(1_000);
    expect(states).toEqual(['connecting', 'online']);
    expect(hub.dialled).toEqual(['ws://one', 'ws://two']);
  });

  it('keeps a hub that beats', async () => {
    const link = await linked();
    for (let beats = 0; beats < 10; beats += 1) {
      await surroundings.pass(5_000);
      hub.beat();
    }
    expect(link.state).toBe('online');
    expect(hub.dialled).toHaveLength(1);
    expect(link.silence()).toBe(0);
  });

  it('tries the hubs in turn, with growing jittered waits', async () => {
    hub.unreachable.add('ws://one').add('ws://two');
    const link = await linked();
    await surroundings.pass(60_000);
    expect(link.state).toBe('connecting');
    expect(hub.dialled.slice(0, 4)).toEqual(['ws://one', 'ws://two', 'ws://one', 'ws://two']);
    const tries = hub.dialled.length;
    expect(tries).toBeGreaterThan(10);
    expect(tries).toBeLessThan(30);
    hub.unreachable.clear();
    await surroundings.pass(LONGEST_WAIT);
    expect(link.state).toBe('online');
  });

  it('passes over a hub that takes the connection and never opens it', async () => {
    const link = new Link({
      addresses: ['ws://one'],
      surroundings: { ...surroundingsThatHang(), random: () => 0.5 },
    });
    link.open();
    await surroundings.pass(8_200);
    expect(hub.dialled).toEqual(['ws://one', 'ws://one']);
  });

  it('tries at once when woken', async () => {
    surroundings.chance = 0.999;
    hub.unreachable.add('ws://one').add('ws://two');
    const link = await linked();
    await surroundings.pass(60_000);
    hub.unreachable.clear();
    link.wake();
    await settle();
    expect(link.state).toBe('online');
    link.wake();
    await settle();
    expect(hub.connections.size).toBe(1);
  });

  it('renews its token on the open connection', async () => {
    await linked({ renew: () => Promise.resolve('token-2') });
    hub.say({ op: 'renew' });
    await settle();
    expect(hub.received[1]).toEqual({ op: 'hello', token: 'token-2' });
    hub.cut();
    await surroundings.pass(1_000);
    expect(hub.received[2]).toEqual({ op: 'hello', token: 'token-2' });
  });

  it('comes back with a new token after the old one was refused', async () => {
    const link = await linked({ renew: () => Promise.resolve('token-2') });
    hub.cut(CloseCode.tokenRefused);
    await surroundings.pass(1_000);
    expect(link.state).toBe('online');
    expect(hub.received[1]).toEqual({ op: 'hello', token: 'token-2' });
  });

  it('is signed out when no token is to be had', async () => {
    const link = await linked({ renew: () => Promise.resolve(undefined) });
    hub.cut(CloseCode.tokenRefused);
    await surroundings.pass(60_000);
    expect(link.state).toBe('signed-out');
    expect(hub.dialled).toHaveLength(1);
  });

  it('keeps trying when the new token cannot be fetched just now', async () => {
    let tries = 0;
    const renew = () => {
      tries += 1;
      return tries < 3 ? Promise.reject(new Error('offline')) : Promise.resolve('token-2');
    };
    const link = await linked({ renew });
    hub.intercept = (frame, connection) => {
      const stale = frame.op === 'hello' && 'token' in frame && frame.token === 'token-1';
      if (stale) {
        connection.end(CloseCode.tokenRefused);
      }
      return stale;
    };
    hub.cut(CloseCode.tokenRefused);
    await surroundings.pass(5_000);
    expect(tries).toBe(3);
    expect(link.state).toBe('online');
  });

  it('stays closed', async () => {
    const link = await linked();
    link.close();
    await surroundings.pass(60_000);
    expect(link.state).toBe('closed');
    expect(hub.connections.size).toBe(0);
    expect(link.send({ op: 'unsub', doc: 'board' })).toBe(false);
  });

  it('passes over frames it cannot read', async () => {
    const link = await linked();
    const frames: string[] = [];
    link.onFrame(({ op }) => frames.push(op));
    for (const connection of hub.connections) {
      connection.sayText('{');
      connection.sayText('7');
    }
    hub.beat();
    expect(frames).toEqual(['beat']);
  });

  it('needs an address', () => {
    expect(() => new Link({ addresses: [] })).toThrow('Expected at least one hub address');
  });
});

function surroundingsThatHang() {
  return {
    monotonic: () => surroundings.monotonic(),
    wall: () => surroundings.wall(),
    after: (milliseconds: number, act: () => void) => surroundings.after(milliseconds, act),
    socket: (address: string) => {
      hub.dialled.push(address);
      return { send: () => {}, close: () => {} };
    },
  };
}

describe('the wait before a try', () => {
  it('lies anywhere between nothing and a ceiling that doubles up to a bound', () => {
    expect(waitBeforeTry(0, 0)).toBe(0);
    expect(waitBeforeTry(0, 0.9999)).toBeLessThan(FIRST_WAIT);
    expect(waitBeforeTry(3, 0.5)).toBe(FIRST_WAIT * 4);
    expect(waitBeforeTry(1_000, 0.9999)).toBeLessThan(LONGEST_WAIT);
  });
});
