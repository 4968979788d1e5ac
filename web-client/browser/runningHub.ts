import { mkdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from './browser';
import { TABLET, visit } from './visitor';

/**
 * The pages as the hub serves them, with its headers and its documents, during a simulated day.
 * HUB_URL: where it runs; HUB_VENUE: the venue; HUB_TICKET: a household's ticket; PICTURES: a folder
 * for pictures to be looked at.
 */
const HUB = setting('HUB_URL');
const VENUE = setting('HUB_VENUE');
const TICKET = setting('HUB_TICKET');
const FOLDER = process.env['PICTURES'];
const LOBBY = { width: 1920, height: 1080 };
const PHONE = { width: 390, height: 844 };
let browser: Browser;

function setting(name: string): string {
  const value = process.env[name];
  if (value === undefined) throw new Error(`Expected ${name} to be set, but it is not.`);
  return value;
}

beforeAll(async () => {
  if (FOLDER) mkdirSync(FOLDER, { recursive: true });
  browser = await openBrowser();
});
afterAll(() => browser.close());

interface Seen {
  page: Page;
  errors: string[];
}

async function at(path: string, viewport: typeof TABLET): Promise<Seen> {
  const { page, errors } = await visit(browser, { viewport, theme: 'light' });
  await page.goto(HUB + path);
  return { page, errors };
}

async function signedIn(name: string, path: string): Promise<Seen> {
  const seen = await at(`/staff/sign-in?next=${encodeURIComponent(path)}`, TABLET);
  await seen.page.fill('[name=username]', name);
  await seen.page.fill('[name=password]', 'demo');
  await seen.page.click('.submit');
  await seen.page.waitForURL(HUB + path);
  return seen;
}

async function shot(page: Page, name: string): Promise<void> {
  if (!FOLDER) return;
  await page.evaluate(async () => void (await document.fonts.ready));
  await page.waitForTimeout(1_500);
  await page.screenshot({ path: `${FOLDER}/${name}.png` });
}

async function held(doc: string): Promise<Record<string, Record<string, Row>>> {
  const answer = await fetch(`${HUB}/api/venues/${VENUE}/docs/${doc}`);
  return (await answer.json()) as Record<string, Record<string, Row>>;
}

interface Row {
  number: string;
  rank: number;
}

async function latestCall(): Promise<Row | undefined> {
  const calls = Object.values((await held('board'))['calls'] ?? {});
  return calls.sort((one, other) => other.rank - one.rank)[0];
}

async function end({ page, errors }: Seen): Promise<void> {
  expect(errors).toEqual([]);
  await page.context().close();
}

describe('the landing page', () => {
  it('leads to everything there is', async () => {
    const seen = await at('/', { width: 1280, height: 1500 });
    await seen.page.waitForSelector(`a[href="/board/${VENUE}"]`);
    await seen.page.waitForSelector('text=counter1');
    await shot(seen.page, 'landing');
    await end(seen);
  });
});

describe('the lobby board', () => {
  it('shows each call as it is made', async () => {
    const seen = await at(`/board/${VENUE}`, LOBBY);
    const first = await latestCall();
    await expect
      .poll(async () => (await latestCall())?.rank ?? 0, { timeout: 90_000 })
      .toBeGreaterThan(first?.rank ?? 0);
    const call = await latestCall();
    await seen.page.waitForSelector(`text=${call?.number}`, { timeout: 5_000 });
    await shot(seen.page, 'board');
    await end(seen);
  });

  it('shows every unit', async () => {
    const seen = await at(`/board/${VENUE}/units`, LOBBY);
    await seen.page.waitForTimeout(2_000);
    await shot(seen.page, 'units');
    await end(seen);
  });
});

describe('the staff', () => {
  it('sees at a counter whom the counter serves', async () => {
    const seen = await signedIn('counter1', '/staff/counter/1');
    await seen.page.waitForSelector('[data-test=clock]');
    await shot(seen.page, 'counter');
    await end(seen);
  });

  it('steers the venue', async () => {
    const seen = await signedIn('manager', '/staff/manage');
    await seen.page.waitForSelector('[data-test=clock]');
    await shot(seen.page, 'manage');
    await end(seen);
  });

  it('is refused with a wrong password', async () => {
    const seen = await at('/staff/sign-in', TABLET);
    await seen.page.fill('[name=username]', 'manager');
    await seen.page.fill('[name=password]', 'guess');
    await seen.page.click('.submit');
    await seen.page.waitForSelector('text=账号或密码不对');
    await end(seen);
  });
});

describe('the manager', () => {
  it('prints the tickets of the day', async () => {
    const seen = await signedIn('manager', '/staff/manage');
    await seen.page.click('[data-test=print-tickets]');
    const [file] = await Promise.all([
      seen.page.waitForEvent('download'),
      seen.page.click('[data-test=confirm]'),
    ]);
    expect((await readFile(await file.path())).subarray(0, 5).toString()).toBe('%PDF-');
    await end(seen);
  });
});

describe('a household', () => {
  it('sees its own number', async () => {
    const seen = await at(`/me/${TICKET}`, PHONE);
    await seen.page.waitForSelector('[data-test=number]');
    await shot(seen.page, 'household');
    await end(seen);
  });
});
