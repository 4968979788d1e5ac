import { mkdirSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { openBrowser } from './browser';
import {
  boardScene,
  counterScene,
  choosingTurn,
  hold,
  presentTurn,
  queueScene,
  setScene,
} from './scene';
import { Stage } from './stage';

/** Pictures of every page, to be looked at by a person: `npm run pictures`, then `browser/pictures/`. */
const FOLDER = new URL('./pictures/', import.meta.url).pathname;
const TABLET = { width: 1280, height: 800 };
let browser: Browser;
let stage: Stage;

beforeAll(async () => {
  mkdirSync(FOLDER, { recursive: true });
  browser = await openBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  stage = new Stage();
  await stage.open();
  setScene(stage);
});
afterEach(() => stage.close());

async function page(viewport: { width: number; height: number }, theme = 'dark'): Promise<Page> {
  const context = await browser.newContext({ viewport, hasTouch: true });
  const opened = await context.newPage();
  await opened.addInitScript((set) => localStorage.setItem('venue-hub/theme', set), theme);
  opened.on('console', (said) => {
    if (said.type() === 'error' && !said.text().includes('WebSocket')) {
      console.error(said.text());
    }
  });
  return opened;
}

async function signedIn(path: string, viewport = TABLET, theme = 'dark'): Promise<Page> {
  const opened = await page(viewport, theme);
  await opened.goto(`${stage.address}/staff/sign-in?next=${encodeURIComponent(path)}`);
  await opened.fill('[name=username]', stage.hub.person ?? '');
  await opened.fill('[name=password]', 'demo');
  await opened.click('.submit');
  await opened.waitForURL(`${stage.address}${path}`);
  await opened.waitForSelector('[data-test=clock]');
  return opened;
}

async function shot(opened: Page, name: string): Promise<void> {
  await opened.evaluate(async () => void (await document.fonts.ready));
  await opened.waitForTimeout(1_200);
  expect((await opened.screenshot({ path: `${FOLDER}${name}.png` })).length).toBeGreaterThan(0);
}

it('landing', async () => {
  const opened = await page({ width: 1280, height: 1500 });
  hold(stage, 'board', { ...boardScene(stage), simulated: { speed: 10 } });
  await opened.goto(stage.address);
  await opened.waitForSelector('.figures');
  await shot(opened, 'landing');
});

it('sign-in', async () => {
  const opened = await page(TABLET);
  await opened.goto(`${stage.address}/staff/sign-in`);
  await opened.fill('[name=username]', 'counter2');
  await opened.fill('[name=password]', 'guess');
  await opened.click('.submit');
  await opened.waitForSelector('[data-test=problem]');
  await shot(opened, 'sign-in');
});

it('choosing', async () => {
  await shot(await signedIn('/staff/counter/2'), 'counter-choosing');
});

it('choosing in the other themes', async () => {
  await shot(await signedIn('/staff/counter/2', TABLET, 'night'), 'counter-night');
  await shot(await signedIn('/staff/counter/2', TABLET, 'light'), 'counter-light');
});

it('calling, free and closed', async () => {
  const called = {
    ...presentTurn(stage),
    phase: 'called' as const,
    times: 2,
    calledAt: stage.in(-8),
    repeatFrom: stage.in(17),
  };
  setScene(stage, {
    '2': counterScene({
      turn: called,
      can: { 'call.repeat': { from: stage.in(17) }, 'call.present': {} },
      cannot: {
        'call.missed': { code: 'calls-not-exhausted', detail: '' },
        'call.next': { code: 'counter-busy', detail: '' },
      },
    }),
    '3': counterScene({
      next: '0133',
      can: { 'call.next': {}, 'call.outOfOrder': {}, 'counter.pause': {}, 'counter.close': {} },
    }),
    '4': counterScene({ state: 'closed', can: { 'counter.open': {} } }),
  });
  await shot(await signedIn('/staff/counter/2'), 'counter-called');
  await shot(await signedIn('/staff/counter/3'), 'counter-free');
  await shot(await signedIn('/staff/counter/4'), 'counter-closed');
});

it('review and signing', async () => {
  const turn = presentTurn(stage);
  setScene(stage, {
    '1': counterScene({
      kind: 'review',
      stage: 'review',
      turn: { ...turn, needs: ['silent-call'], proxy: true },
      next: '0138',
      can: { 'review.pass': {}, 'review.fail': {} },
      cannot: { 'call.next': { code: 'counter-busy', detail: '' } },
    }),
    '5': counterScene({
      kind: 'signing',
      stage: 'signing',
      turn: { ...turn, phase: 'signing', unit: '3-1-1704' },
      can: { 'contract.sign': {}, 'selection.decline': {} },
      cannot: { 'call.next': { code: 'counter-busy', detail: '' } },
    }),
  });
  const review = await signedIn('/staff/counter/1');
  await shot(review, 'counter-review');
  await review.click('[data-act="review.fail"]');
  await shot(review, 'sheet-review');
  await shot(await signedIn('/staff/counter/5'), 'counter-signing');
});

it('frozen, undone, out of order', async () => {
  const scene = queueScene(stage, {
    '2': counterScene({
      turn: choosingTurn(stage),
      can: { 'selection.decline': {} },
      cannot: { 'unit.choose': { code: 'frozen', detail: '' } },
    }),
    '3': counterScene({ next: '0133', can: { 'call.next': {}, 'call.outOfOrder': {} } }),
  });
  hold(stage, 'queue', {
    ...scene,
    frozenSince: stage.in(-30),
    freezes: { 'manager-power': { kind: 'person', since: stage.in(-30), reason: 'power' } },
  });
  await shot(await signedIn('/staff/counter/2'), 'counter-frozen');
  hold(stage, 'queue', scene);
  const free = await signedIn('/staff/counter/3');
  await free.click('[data-act="call.outOfOrder"]');
  await free.click('[data-household="H0134"]');
  await free.click('[data-reason="elderly"]');
  await shot(free, 'sheet-out-of-order');
});

it('offline with an act waiting', async () => {
  const opened = await signedIn('/staff/counter/2');
  stage.hub.silent = true;
  stage.hub.cut();
  await opened.click('[data-act="unit.choose"]');
  await shot(opened, 'counter-offline');
});

it('places, approvals, manage', async () => {
  stage.hub.person = 'manager';
  stage.hub.role = 'manager';
  setScene(stage, {
    '1': counterScene({ kind: 'review', stage: 'review', state: 'closed' }),
    '5': counterScene({ kind: 'signing', stage: 'signing' }),
  });
  hold(stage, 'approvals', {
    approvals: {
      a1: {
        act: 'call.outOfOrder',
        args: { counter: '2', household: 'H0140', reason: 'elderly' },
        by: 'counter2',
        at: stage.in(-40),
        until: stage.in(260),
        state: 'open',
      },
      a0: {
        act: 'call.outOfOrder',
        args: { counter: '2', household: 'H0135', reason: 'medical' },
        by: 'counter2',
        at: stage.in(-900),
        until: stage.in(-600),
        state: 'given',
        decidedBy: 'supervisor1',
        decidedAt: stage.in(-880),
      },
    },
  });
  await shot(await signedIn('/staff/'), 'places');
  await shot(await signedIn('/staff/approvals'), 'approvals');
  const manage = await signedIn('/staff/manage', { width: 1920, height: 1280 });
  await manage.fill('.typed', '014');
  await shot(manage, 'manage');
});
