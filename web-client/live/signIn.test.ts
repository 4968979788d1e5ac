import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AccessFailure, SignIn } from './signIn';

let server: Server;
let base: string;
let storage: Storage;
let requests: { path: string; body: Record<string, string> }[];
let valid: string;

/** A hub that knows one person and one refresh token at a time. */
beforeEach(async () => {
  requests = [];
  valid = 'refresh-1';
  storage = memoryStorage();
  server = createServer((request, response) => {
    void bodyOf(request).then((body) => {
      requests.push({ path: request.url ?? '', body });
      const { status, answer } = answerTo(request.url ?? '', body);
      response.writeHead(status, { 'retry-after': '30' }).end(JSON.stringify(answer));
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterEach(() => {
  server.closeAllConnections();
  server.close();
});

function answerTo(path: string, body: Record<string, string>): { status: number; answer: object } {
  const known =
    path === '/api/refresh' ? body['refreshToken'] === valid : body['password'] === 'demo';
  if (body['name'] === 'many') {
    return { status: 429, answer: { code: 'too-many-tries', title: 'Too many tries' } };
  }
  if (path === '/api/sign-out') {
    return { status: 200, answer: {} };
  }
  if (!known) {
    return { status: 401, answer: { code: 'wrong-password', title: 'Wrong name or password' } };
  }
  const number = Number(valid.slice(8)) + (path === '/api/refresh' ? 1 : 0);
  valid = `refresh-${number}`;
  const answer = {
    token: `token-${number}`,
    refreshToken: valid,
    person: 'counter1',
    role: 'counter',
  };
  return { status: 200, answer };
}

describe('signing in', () => {
  it('keeps the refresh token over a reload, and the token only in memory', async () => {
    const signIn = new SignIn(base, storage);
    expect(signIn.account).toBeUndefined();
    await signIn.signIn('counter1', 'demo');
    expect(signIn.token).toBe('token-1');
    const reloaded = new SignIn(base, storage);
    expect(reloaded.account).toMatchObject({ person: 'counter1', role: 'counter' });
    expect(reloaded.token).toBeUndefined();
    expect(JSON.stringify(Object.fromEntries(storageEntries(storage)))).not.toContain('token-1"');
  });

  it('says what was wrong, and when to try again', async () => {
    const signIn = new SignIn(base, storage);
    await expect(signIn.signIn('counter1', 'guess')).rejects.toMatchObject({
      problem: { code: 'wrong-password', status: 401 },
    });
    await expect(signIn.signIn('many', 'guess')).rejects.toMatchObject({
      problem: { code: 'too-many-tries' },
      retryAfter: 30,
    });
  });

  it('tells a hub that cannot be reached from one that refuses', async () => {
    const signIn = new SignIn('http://127.0.0.1:1', storage);
    const failure = await signIn.signIn('counter1', 'demo').catch((caught: unknown) => caught);
    expect(failure).toBeInstanceOf(AccessFailure);
    expect((failure as AccessFailure).offline).toBe(true);
  });

  it('renews once for all who ask', async () => {
    const signIn = new SignIn(base, storage);
    await signIn.signIn('counter1', 'demo');
    expect(await Promise.all([signIn.renew(), signIn.renew()])).toEqual(['token-2', 'token-2']);
    expect(requests.filter(({ path }) => path === '/api/refresh')).toHaveLength(1);
  });

  it('renews in one tab after the other, each with a token that still counts', async () => {
    await new SignIn(base, storage).signIn('counter1', 'demo');
    const tabs = [new SignIn(base, storage), new SignIn(base, storage)];
    const tokens = await Promise.all(tabs.map((tab) => tab.renew()));
    expect(tokens.sort()).toEqual(['token-2', 'token-3']);
  });

  it('takes over from a tab that was closed while it renewed', async () => {
    const signIn = new SignIn(base, storage);
    await signIn.signIn('counter1', 'demo');
    const lease = { id: 'a closed tab', until: Date.now() - 1 };
    storage.setItem('venue-hub/account/lease', JSON.stringify(lease));
    expect(await signIn.renew()).toBe('token-2');
    expect(storage.getItem('venue-hub/account/lease')).toBeNull();
  });

  it('is signed out when the refresh token counts no more', async () => {
    const signIn = new SignIn(base, storage);
    await signIn.signIn('counter1', 'demo');
    valid = 'refresh-9';
    expect(await signIn.renew()).toBeUndefined();
    expect(signIn.account).toBeUndefined();
    expect(await signIn.renew()).toBeUndefined();
  });

  it('stays signed in while the hub is away', async () => {
    await new SignIn(base, storage).signIn('counter1', 'demo');
    const away = new SignIn('http://127.0.0.1:1', storage);
    await expect(away.renew()).rejects.toMatchObject({ problem: { code: 'offline' } });
    expect(away.account?.person).toBe('counter1');
  });

  it('signs out, telling the hub', async () => {
    const signIn = new SignIn(base, storage);
    await signIn.signIn('counter1', 'demo');
    await signIn.signOut();
    expect(requests.pop()).toEqual({ path: '/api/sign-out', body: { refreshToken: 'refresh-1' } });
    expect(signIn.account).toBeUndefined();
    expect(storage).toHaveLength(0);
  });
});

async function bodyOf(request: IncomingMessage): Promise<Record<string, string>> {
  let text = '';
  for await (const chunk of request) {
    text += String(chunk);
  }
  return JSON.parse(text) as Record<string, string>;
}

function storageEntries(kept: Storage): [string, string | null][] {
  return Array.from({ length: kept.length }, (_, index) => {
    const key = kept.key(index) ?? '';
    return [key, kept.getItem(key)];
  });
}

function memoryStorage(): Storage {
  const kept = new Map<string, string>();
  return {
    get length() {
      return kept.size;
    },
    key: (index) => [...kept.keys()][index] ?? null,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
    clear: () => kept.clear(),
  };
}
