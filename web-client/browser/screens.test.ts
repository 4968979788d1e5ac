import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../live';
import { choosingCounter, counterScene, hold, presentTurn, queueScene, setScene } from './scene';
import { setGateScene } from './gateScene';
import { useStage } from './useStage';
import { PHONE, TABLET, seriousOf, signIn, visit } from './visitor';

/** The pages in a real browser, against a fake hub over real sockets. */
const on = useStage();
const { at, become, dos } = on;
const change = (patch: object) => on.change('queue', patch);

describe('signing in', () => {
  it('says in words what was wrong, and lets the right password in', async () => {
    const { page } = await visit(on.browser);
    await page.goto(`${on.stage.address}/staff/counter/2`);
    await page.waitForURL(/sign-in\?next=/);
    await page.click('.submit');
    expect(await page.textContent('[data-test=problem]')).toContain('请填账号和密码');
    await page.fill('[name=username]', 'counter2');
    await page.fill('[name=password]', 'guess');
    await page.click('.submit');
    await page.waitForSelector('text=账号或密码不对');
    expect(await page.inputValue('[name=password]')).toBe('');
    await page.fill('[name=password]', 'demo');
    await page.click('.submit');
    await page.waitForURL(`${on.stage.address}/staff/counter/2`);
    await page.context().close();
  });

  it('says how long to wait after too many tries', async () => {
    on.stage.tooMany = true;
    const { page } = await visit(on.browser);
    await page.goto(`${on.stage.address}/staff/sign-in`);
    await page.fill('[name=username]', 'counter2');
    await page.fill('[name=password]', 'guess');
    await page.click('.submit');
    await page.waitForSelector('text=/试得太多，请 (30|29) 秒后再试/');
    expect(await page.isDisabled('.submit')).toBe(true);
    await page.context().close();
  });

  it('stays signed in over a reload, and leaves nothing behind when signed out', async () => {
    const { page } = await at('/staff/counter/2');
    await page.reload();
    await page.waitForSelector('[data-test=number]');
    await page.click('.who');
    await page.click('text=退出登录');
    await page.waitForURL(/sign-in/);
    const kept = await page.evaluate(() => localStorage.getItem('venue-hub/account'));
    expect(kept).toBeNull();
    await page.context().close();
  });
});

describe('the counter tablet', () => {
  it('shows the household, its clock, and does what the main act says', async () => {
    const { page, errors } = await at('/staff/counter/2');
    expect(await page.textContent('[data-test=number]')).toBe('0132');
    // However long it took to come here, the clock begins now.
    change({ counters: { '2': { turn: { until: on.stage.in(84) } } } });
    await expect.poll(() => page.textContent('[data-test=face]')).toMatch(/^1:2\d$/);
    await page.click('[data-act="unit.choose"]');
    await expect.poll(dos).toHaveLength(1);
    expect(dos()[0]).toMatchObject({
      name: 'unit.choose',
      args: { counter: '2', unit: '3-1-1704' },
    });
    expect(dos()[0]).not.toHaveProperty('actedAt');
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it('holds a free unit by a tap, and none that is taken', async () => {
    const { page } = await at('/staff/counter/2');
    await page.click('[data-unit="3-1-2001"]');
    await page.click('[data-unit="3-1-2002"]');
    await expect.poll(dos).toHaveLength(1);
    expect(dos()[0]).toMatchObject({ name: 'unit.hold', args: { unit: '3-1-2002' } });
    await page.waitForSelector('[data-test=undo]');
    await page.click('[data-test=undo]');
    await expect.poll(dos).toHaveLength(2);
    expect(dos()[1]).toMatchObject({ name: 'act.undo', args: { command: dos()[0]?.id } });
    await page.context().close();
  });

  it('follows the hub: the next state’s acts come with the patch', async () => {
    const { page } = await at('/staff/counter/2');
    change({
      counters: { '2': { turn: null, can: { 'unit.choose': null, 'call.next': {} } } },
    });
    await page.waitForSelector('[data-act="call.next"]:not([aria-disabled="true"])');
    expect(await page.textContent('[data-test=next]')).toBe('0133');
    await page.context().close();
  });

  it('says a refusal in words', async () => {
    on.stage.hub.decide = ({ id }) => ({
      op: 'refused',
      id,
      problem: { code: 'unit-not-free', title: 'Unit not free', status: 409 },
    });
    const { page } = await at('/staff/counter/2');
    await page.click('[data-unit="3-1-2002"]');
    const message = page.locator('[data-test=message]');
    await message.waitFor();
    expect(await message.textContent()).toContain('锁定 2002，没有成功');
    expect(await message.textContent()).toContain('这套不可选');
    await page.context().close();
  });

  it('asks for a reason before a household gives up', async () => {
    const { page } = await at('/staff/counter/2');
    await page.click('[data-act="selection.decline"]');
    await page.dispatchEvent('[data-test=confirm]', 'click');
    expect(dos()).toEqual([]);
    await page.click('[data-reason="family"]');
    await page.click('[data-test=confirm]');
    await expect.poll(dos).toHaveLength(1);
    expect(dos()[0]).toMatchObject({
      name: 'selection.decline',
      args: { counter: '2', reason: 'family' },
    });
    await page.context().close();
  });

  it('keeps an act made in a dead spot over a reload, and sends it when the hub is back', async () => {
    const { page } = await at('/staff/counter/2');
    on.stage.hub.silent = true;
    on.stage.hub.cut();
    await page.waitForSelector('[data-test=pill] >> text=离线');
    await page.click('[data-act="unit.choose"]');
    await page.waitForSelector('[data-test=pill] >> text=离线 1 待发送');
    expect(await page.getAttribute('[data-act="unit.choose"]', 'aria-disabled')).toBe('true');
    await page.reload();
    await page.waitForSelector('[data-test=number]');
    expect(await page.textContent('[data-test=number]')).toBe('0132');
    on.stage.hub.silent = false;
    await expect.poll(dos, { timeout: 30_000 }).toHaveLength(1);
    expect(dos()[0]).toMatchObject({ name: 'unit.choose' });
    expect(dos()[0]?.actedAt).toMatch(/^2026-03-02T02:4/);
    await page.waitForSelector('[data-test=pill] >> text=在线');
    await page.context().close();
  });

  it('asks for the second key to call out of order', async () => {
    setScene(on.stage, {
      '2': counterScene({ next: '0133', can: { 'call.next': {}, 'call.outOfOrder': {} } }),
    });
    on.stage.hub.decide = ({ id }) => ({ op: 'done', id, seq: 99, result: { approval: 'a1' } });
    const { page } = await at('/staff/counter/2');
    await page.click('[data-act="call.outOfOrder"]');
    await page.fill('.typed', '134');
    await page.click('[data-household="H0134"]');
    await page.click('[data-reason="elderly"]');
    await page.click('[data-test=confirm]');
    await page.waitForSelector('[data-test=asked]');
    expect(dos()[0]).toMatchObject({
      name: 'call.outOfOrder',
      args: { counter: '2', household: 'H0134', reason: 'elderly' },
    });
    await page.context().close();
  });

  it('stands still with the venue', async () => {
    const { page } = await at('/staff/counter/2');
    change({
      frozenSince: on.stage.in(0),
      freezes: { x: { kind: 'person', since: on.stage.in(0), reason: 'power' } },
      counters: {
        '2': {
          can: { 'unit.choose': null },
          cannot: { 'unit.choose': { code: 'frozen', detail: '' } },
        },
      },
    });
    await page.waitForSelector('[data-test=frozen] >> text=停电');
    const before = await page.textContent('[data-test=face]');
    await page.waitForTimeout(1_500);
    expect(await page.textContent('[data-test=face]')).toBe(before);
    await page.dispatchEvent('[data-act="unit.choose"]', 'click');
    expect(dos()).toEqual([]);
    await page.context().close();
  });

  it('serves review and signing as well', async () => {
    const turn = presentTurn(on.stage);
    setScene(on.stage, {
      '1': counterScene({
        kind: 'review',
        stage: 'review',
        turn,
        can: { 'review.pass': {}, 'review.fail': {} },
      }),
      '5': counterScene({
        kind: 'signing',
        stage: 'signing',
        turn: { ...turn, phase: 'signing', unit: '3-1-1704' },
        can: { 'contract.sign': {} },
      }),
    });
    const review = await at('/staff/counter/1');
    await review.page.click('[data-act="review.fail"]');
    await review.page.click('[data-reason="papers"]');
    await review.page.click('[data-test=confirm]');
    await expect.poll(dos).toHaveLength(1);
    expect(dos()[0]?.args).toEqual({ counter: '1', reason: 'papers' });
    await review.page.context().close();
    const signing = await at('/staff/counter/5');
    expect(await signing.page.textContent('[data-test=face]')).toBe('1704');
    await signing.page.click('[data-act="contract.sign"]');
    await expect.poll(dos).toHaveLength(2);
    await signing.page.context().close();
  });
});

describe('the second key and the venue’s control', () => {
  it('agrees to another’s request, and not to one’s own', async () => {
    become('supervisor1', 'supervisor');
    const open = (by: string) => ({
      act: 'call.outOfOrder',
      args: { counter: '2', household: 'H0134', reason: 'elderly' },
      by,
      at: on.stage.in(0),
      until: on.stage.in(300),
      state: 'open',
    });
    hold(on.stage, 'approvals', { approvals: { a1: open('counter2'), a2: open('supervisor1') } });
    const { page } = await at('/staff/approvals');
    await page.waitForSelector('[data-test=approval] >> text=0134');
    expect(await page.locator('[data-act="approval.give"]').count()).toBe(1);
    await page.click('[data-act="approval.give"]');
    await expect.poll(dos).toHaveLength(1);
    expect(dos()[0]).toMatchObject({ name: 'approval.give', args: { approval: 'a1' } });
    await page.context().close();
  });

  it('freezes with a reason, posts a notice, checks a household in, closes only when held', async () => {
    become('manager', 'manager');
    const { page, errors } = await at('/staff/manage');
    await page.click('[data-act="venue.freeze"]');
    await page.click('[data-reason="dispute"]');
    await page.click('[data-test=confirm]');
    await page.fill('[name=zh]', '请稍候');
    await page.fill('[name=en]', 'Please wait');
    await page.click('[data-act="notice.post"]');
    await page.fill('.typed', '0150');
    await page.click('[data-act="household.checkIn"]');
    await page.click('[data-act="venue.close"]');
    await expect.poll(dos).toHaveLength(3);
    expect(dos().map(({ name, args }) => [name, args])).toEqual([
      ['venue.freeze', { cause: 'manager-dispute', reason: 'dispute' }],
      ['notice.post', { text: { zh: '请稍候', en: 'Please wait' }, level: 'info' }],
      ['household.checkIn', { household: 'H0150' }],
    ]);
    await page.locator('[data-act="venue.close"]').dispatchEvent('pointerdown');
    await expect.poll(dos).toHaveLength(4);
    expect(dos()[3]).toMatchObject({ name: 'venue.close', args: {} });
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it('shows each role its places', async () => {
    become('gate1', 'gate');
    const gate = await at('/staff/');
    await gate.page.waitForSelector('text=家庭到场登记');
    expect(await gate.page.locator('.counter').count()).toBe(0);
    await gate.page.context().close();
    become('counter2', 'counter');
    const clerk = await at('/staff/');
    await clerk.page.click('.counter >> text=2');
    await clerk.page.waitForURL(/counter\/2$/);
    await clerk.page.context().close();
  });
});

describe('every page', () => {
  it.each([
    ['/', 'public'],
    ['/staff/sign-in', 'public'],
    ['/staff/', 'manager'],
    ['/staff/counter/2', 'counter'],
    ['/staff/approvals', 'supervisor'],
    ['/staff/gate', 'gate'],
    ['/staff/gate/A', 'gate'],
    ['/staff/manage', 'manager'],
    ['/staff/manage/units', 'manager'],
    ['/staff/manage/draw/t14', 'manager'],
  ])('%s has nothing serious in the eyes of axe, in each theme', async (path, role) => {
    hold(on.stage, 'approvals', { approvals: {} });
    setGateScene(on.stage);
    change({ ties: { t14: { households: ['H0145', 'H0146'], numbers: ['0145', '0146'] } } });
    const { page, context, errors } = await visit(on.browser);
    if (role === 'public') {
      await page.goto(on.stage.address + path);
      await page.waitForSelector('h1');
    } else {
      become(role === 'counter' ? 'counter2' : role, role);
      await signIn(page, on.stage, path);
    }
    for (const theme of ['dark', 'night', 'light']) {
      await page.evaluate((set) => {
        document.documentElement.dataset['theme'] = set;
      }, theme);
      expect(await seriousOf(page)).toEqual([]);
    }
    expect(errors).toEqual([]);
    await context.close();
  });

  it('fits its targets: nothing to tap is under 9 mm on a tablet', async () => {
    const { page } = await visit(on.browser, { viewport: TABLET });
    await signIn(page, on.stage, '/staff/counter/2');
    const small = await page.$$eval('button, a', (targets) =>
      targets
        .map((target) => ({ text: target.textContent, box: target.getBoundingClientRect() }))
        .filter(({ box }) => box.width > 0 && (box.width < 53.5 || box.height < 53.5))
        .map(({ text, box }) => `${text} ${box.width}×${box.height}`),
    );
    expect(small).toEqual([]);
    await page.context().close();
  });

  it.each([
    '/staff/',
    '/staff/counter/2',
    '/staff/approvals',
    '/staff/gate',
    '/staff/gate/A',
    '/staff/manage',
    '/staff/manage/units',
    '/staff/manage/draw/t14',
  ])('%s fits a phone: nothing to tap is under 48 px, nothing is wider', async (path) => {
    become('manager', 'manager');
    hold(on.stage, 'approvals', { approvals: {} });
    setGateScene(on.stage);
    change({ ties: { t14: { households: ['H0145', 'H0146'], numbers: ['0145', '0146'] } } });
    const { page } = await at(path, { viewport: PHONE });
    await page.waitForLoadState('networkidle');
    const small = await page.$$eval('button, a, input, textarea', (targets) =>
      targets
        .map((target) => ({ text: target.textContent, box: target.getBoundingClientRect() }))
        .filter(({ box }) => box.width > 0 && (box.width < 48 || box.height < 48))
        .map(({ text, box }) => `${text} ${box.width}×${box.height}`),
    );
    expect(small).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(PHONE.width);
    await page.context().close();
  });

  it('shows a board of many storeys in building tabs', async () => {
    const units: JsonObject = {};
    for (let index = 0; index < 416; index += 1) {
      const building = String(1 + (index % 3));
      const floor = 2 + Math.floor(index / 3 / 10);
      const room = `${floor}${String(1 + (Math.floor(index / 3) % 10)).padStart(2, '0')}`;
      units[`${building}-${room}`] = {
        pool: 'two',
        building,
        floor,
        room,
        type: 't',
        area: 60,
        state: 'free',
        rank: index,
      };
    }
    const buildings = Object.fromEntries(
      ['1', '2', '3'].map((id) => [
        id,
        { label: { zh: `${id}栋`, en: `Building ${id}` }, rank: Number(id) },
      ]),
    );
    const pool = {
      label: { zh: '两居', en: 'Two rooms' },
      left: 416,
      ahead: 1,
      enough: true,
      rank: 1,
    };
    hold(on.stage, 'units', { pools: { two: pool }, types: {}, buildings, units });
    hold(on.stage, 'queue', queueScene(on.stage, { '2': choosingCounter(on.stage) }));
    const { page } = await at('/staff/counter/2');
    await page.click('.tab >> text=2栋');
    await page.click('[data-unit="2-301"]');
    await expect.poll(dos).toHaveLength(1);
    await page.context().close();
  });
});
