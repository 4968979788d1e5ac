import { mkdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import {
  boardScene,
  counterScene,
  choosingTurn,
  hold,
  meScene,
  presentTurn,
  queueScene,
  setScene,
} from './scene';
import { takeGatePictures } from './gatePictures';
import { useStage } from './useStage';
import { PHONE, TABLET, signIn, visit } from './visitor';

/** Pictures of every page on a tablet and a phone, to be looked at by a person: `npm run pictures`, then `browser/pictures/`. */
const FOLDER = new URL('./pictures/', import.meta.url).pathname;
type Theme = 'dark' | 'night' | 'light';
const on = useStage();

beforeAll(() => mkdirSync(FOLDER, { recursive: true }));

async function signedIn(path: string, viewport = TABLET, theme: Theme = 'dark'): Promise<Page> {
  const { page } = await visit(on.browser, { viewport, theme });
  await signIn(page, on.stage, path);
  return page;
}

async function shot(opened: Page, name: string): Promise<void> {
  await opened.evaluate(async () => void (await document.fonts.ready));
  await opened.waitForTimeout(1_200);
  expect((await opened.screenshot({ path: `${FOLDER}${name}.png` })).length).toBeGreaterThan(0);
  await opened.setViewportSize(PHONE);
  await opened.waitForTimeout(300);
  await opened.screenshot({ path: `${FOLDER}${name}-phone.png`, fullPage: true });
}

it('landing', async () => {
  const { page: opened } = await visit(on.browser, { viewport: { width: 1280, height: 1500 } });
  hold(on.stage, 'board', { ...boardScene(on.stage), simulated: { speed: 10 } });
  await opened.goto(on.stage.address);
  await opened.waitForSelector('.figures');
  await shot(opened, 'landing');
});

it('sign-in', async () => {
  const { page: opened } = await visit(on.browser);
  await opened.goto(`${on.stage.address}/staff/sign-in`);
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
    ...presentTurn(on.stage),
    phase: 'called' as const,
    times: 2,
    calledAt: on.stage.in(-8),
    repeatFrom: on.stage.in(17),
  };
  setScene(on.stage, {
    '2': counterScene({
      turn: called,
      can: { 'call.repeat': { from: on.stage.in(17) }, 'call.present': {} },
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
  const turn = presentTurn(on.stage);
  setScene(on.stage, {
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
  const scene = queueScene(on.stage, {
    '2': counterScene({
      turn: choosingTurn(on.stage),
      can: { 'selection.decline': {} },
      cannot: { 'unit.choose': { code: 'frozen', detail: '' } },
    }),
    '3': counterScene({ next: '0133', can: { 'call.next': {}, 'call.outOfOrder': {} } }),
  });
  hold(on.stage, 'queue', {
    ...scene,
    frozenSince: on.stage.in(-30),
    freezes: { 'manager-power': { kind: 'person', since: on.stage.in(-30), reason: 'power' } },
  });
  await shot(await signedIn('/staff/counter/2'), 'counter-frozen');
  hold(on.stage, 'queue', scene);
  const free = await signedIn('/staff/counter/3');
  await free.click('[data-act="call.outOfOrder"]');
  await free.click('[data-household="H0134"]');
  await free.click('[data-reason="elderly"]');
  await shot(free, 'sheet-out-of-order');
});

it('offline with an act waiting', async () => {
  const opened = await signedIn('/staff/counter/2');
  on.stage.hub.silent = true;
  on.stage.hub.cut();
  await opened.click('[data-act="unit.choose"]');
  await shot(opened, 'counter-offline');
});

it('places, approvals, manage', async () => {
  on.stage.hub.person = 'manager';
  on.stage.hub.role = 'manager';
  setScene(on.stage, {
    '1': counterScene({ kind: 'review', stage: 'review', state: 'closed' }),
    '5': counterScene({ kind: 'signing', stage: 'signing' }),
  });
  hold(on.stage, 'approvals', {
    approvals: {
      a1: {
        act: 'call.outOfOrder',
        args: { counter: '2', household: 'H0140', reason: 'elderly' },
        by: 'counter2',
        at: on.stage.in(-40),
        until: on.stage.in(260),
        state: 'open',
      },
      a0: {
        act: 'call.outOfOrder',
        args: { counter: '2', household: 'H0135', reason: 'medical' },
        by: 'counter2',
        at: on.stage.in(-900),
        until: on.stage.in(-600),
        state: 'given',
        decidedBy: 'supervisor1',
        decidedAt: on.stage.in(-880),
      },
    },
  });
  await shot(await signedIn('/staff/'), 'places');
  await shot(await signedIn('/staff/approvals'), 'approvals');
  const manage = await signedIn('/staff/manage', { width: 1280, height: 1700 });
  await manage.fill('.typed', '014');
  await shot(manage, 'manage');
});

const TIE = { t14: { households: ['H0143', 'H0146', 'H0147'], numbers: ['0143', '0146', '0147'] } };

it('the draw of a tie', async () => {
  on.become('supervisor1', 'supervisor');
  on.change('queue', { ties: TIE });
  const opened = await signedIn('/staff/manage/draw/t14');
  await opened.click('[data-candidate="H0147"]');
  await shot(opened, 'draw');
  await opened.setViewportSize(TABLET);
  await opened.click('[data-candidate="H0143"]');
  await opened.click('[data-candidate="H0146"]');
  await opened.locator('[data-act="tie.draw"]').dispatchEvent('pointerdown');
  await opened.waitForSelector('[data-test=result]');
  await shot(opened, 'draw-result');
});

it('units', async () => {
  on.become('supervisor1', 'supervisor');
  hold(on.stage, 'approvals', {
    approvals: {
      a1: {
        act: 'unit.void',
        args: { unit: '3-1-1703', reason: 'clerk-error' },
        by: 'supervisor1',
        at: on.stage.in(-20),
        until: on.stage.in(280),
        state: 'open',
      },
    },
  });
  const opened = await signedIn('/staff/manage/units');
  await shot(opened, 'units');
  await opened.setViewportSize(TABLET);
  await opened.click('[data-unit="3-1-2002"]');
  await shot(opened, 'units-free');
  await opened.setViewportSize(TABLET);
  await opened.click('[data-unit="3-1-1703"]');
  await shot(opened, 'units-key');
  await opened.setViewportSize(TABLET);
  await opened.click('[data-unit="3-1-1503"]');
  await opened.click('[data-unit="5-1-2001"]');
  await opened.click('[data-act="unit.void"]');
  await shot(opened, 'sheet-void');
});

it('fault, settings, check-in, empty approvals', async () => {
  on.become('manager', 'manager');
  hold(on.stage, 'approvals', { approvals: {} });
  on.change('queue', { ties: TIE });
  const manage = await signedIn('/staff/manage');
  await shot(manage, 'manage-tie');
  await manage.setViewportSize(TABLET);
  await manage.click('[data-act="venue.declareFault"]');
  for (let minute = 0; minute < 3; minute += 1) {
    await manage.click('[data-step="-60"]');
  }
  await shot(manage, 'sheet-fault');
  const checkIn = await signedIn('/staff/gate');
  await checkIn.fill('.typed', '015');
  await shot(checkIn, 'check-in');
  const none = await signedIn('/staff/approvals');
  await shot(none, 'approvals-none');
  await none.setViewportSize(TABLET);
  await none.click('.who');
  await shot(none, 'sheet-settings');
});

it('a household’s page', async () => {
  const states: Record<string, object> = {
    wait: {},
    called: {
      state: 'called',
      todo: 'go-to-counter',
      ahead: 0,
      call: { counter: '2', stage: 'selection', at: on.stage.in(0), times: 2, state: 'calling' },
    },
    missed: { state: 'deferred-missed', todo: 'request-make-up', missed: { returns: 'request' } },
    frozen: { frozenSince: on.stage.in(-90) },
    come: {
      state: 'expected',
      todo: 'come',
      open: false,
      slot: {
        label: { zh: '上午', en: 'Morning' },
        day: 2,
        from: on.stage.in(1_800),
        to: on.stage.in(5_400),
      },
    },
    done: {
      state: 'contracted',
      todo: 'done',
      unit: {
        building: { zh: '3栋', en: 'Building 3' },
        floor: 17,
        room: '1704',
        state: 'contracted',
      },
    },
  };
  for (const [name, changes] of Object.entries(states)) {
    on.become('household:H0145', 'household');
    hold(on.stage, 'me', meScene(on.stage, changes));
    const { page: opened } = await visit(on.browser);
    await opened.goto(`${on.stage.address}/me/QhT7`);
    await opened.waitForSelector('[data-test=number]');
    await shot(opened, `me-${name}`);
  }
});

it('landing without a venue, without a hub', async () => {
  for (const [name, venues] of [
    ['none', {}],
    ['offline', undefined],
  ] as const) {
    on.stage.venues = venues;
    const { page: opened } = await visit(on.browser);
    await opened.goto(on.stage.address);
    await opened.waitForSelector('.waiting .zh');
    await shot(opened, `landing-${name}`);
  }
});

it('the gate tablet', () => takeGatePictures(on, FOLDER));
