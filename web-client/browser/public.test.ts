import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { CloseCode } from '../live/protocol';
import { hold, meScene } from './scene';
import { useStage } from './useStage';
import { PHONE, seriousOf, visit } from './visitor';

/** The pages of those without an account: the landing page, and a household's own. */
const on = useStage();
const { change, dos } = on;

async function open(path: string, viewport = PHONE): Promise<{ page: Page; errors: string[] }> {
  const { page, errors } = await visit(on.browser, { viewport });
  await page.goto(on.stage.address + path);
  return { page, errors };
}

describe('the landing page', () => {
  it('shows the venue now, and leads to its board, a selection desk and the accounts', async () => {
    const { page, errors } = await open('/');
    await page.waitForSelector('.figures >> text=0132');
    expect(await page.getAttribute('a[href^="/board/"]', 'href')).toBe('/board/demo');
    await page.waitForSelector('a[href="/staff/counter/2"] >> text=柜台平板');
    await page.click('.accounts >> text=supervisor1');
    await page.waitForURL(/sign-in\?name=supervisor1$/);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it('promises nothing that a real venue does not have', async () => {
    on.stage.venues = { hall: { name: { zh: '体育馆', en: 'Sports hall' } } };
    const { page } = await open('/');
    await page.waitForSelector('.figures >> text=0132');
    await page.waitForSelector('a[href="/board/hall"]');
    expect(await page.locator('.accounts').count()).toBe(0);
    expect(await page.locator('text=模拟').count()).toBe(0);
    await page.context().close();
  });

  it('opens the venue asked for, and leads to the others', async () => {
    on.stage.venues = {
      east: { name: { zh: '东馆', en: 'East hall' } },
      west: { name: { zh: '西馆', en: 'West hall' } },
    };
    const { page } = await open('/?venue=west');
    await page.waitForSelector('.now >> text=西馆');
    await page.click('.others >> text=东馆');
    await page.waitForSelector('.now >> text=东馆');
    await page.context().close();
  });

  it('says that there is no venue, or no hub, and goes on by itself once there is', async () => {
    on.stage.venues = undefined;
    const { page } = await open('/');
    await page.waitForSelector('text=连不上，正在重试');
    on.stage.venues = {};
    await page.waitForSelector('text=还没有现场');
    on.stage.venues = { hall: { name: { zh: '体育馆', en: 'Sports hall' } } };
    await page.waitForSelector('.figures >> text=0132');
    await page.context().close();
  });
});

describe('a household’s page', () => {
  const asHousehold = (changes = {}) => {
    on.become('household:H0145', 'household');
    hold(on.stage, 'me', meScene(on.stage, changes));
  };

  it('shows the number, what to do, who is ahead, when, and what is left; and follows the hub', async () => {
    asHousehold();
    const { page, errors } = await open('/me/QhT7');
    await page.waitForSelector('[data-test=number] >> text=0145');
    expect(on.stage.hub.received[0]).toEqual({ op: 'hello', ticket: 'QhT7' });
    await page.waitForSelector('[data-test=ahead] >> text=12');
    await page.waitForSelector('[data-test=expected] >> text=11:15–11:40');
    expect(await page.locator('[data-test=type]').allTextContents()).toEqual([
      expect.stringContaining('23') as string,
      expect.stringContaining('14') as string,
    ]);
    change('me', {
      state: 'called',
      todo: 'go-to-counter',
      call: { counter: '2', stage: 'selection', at: on.stage.in(0), times: 1, state: 'calling' },
    });
    await page.waitForSelector('[data-test=todo] >> text=2 号台');
    expect(await page.title()).toContain('2 号台');
    change('me', { frozenSince: on.stage.in(0) });
    await page.waitForSelector('[data-test=frozen] >> text=您的次序和时间都保留');
    expect(await seriousOf(page)).toEqual([]);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it('asks for a make-up for its own household, and for no other', async () => {
    asHousehold({
      state: 'deferred-missed',
      todo: 'request-make-up',
      missed: { returns: 'request' },
    });
    const { page } = await open('/me/QhT7');
    await page.click('[data-act="household.requestMakeUp"]');
    await expect.poll(dos).toHaveLength(1);
    expect(dos()[0]).toMatchObject({
      name: 'household.requestMakeUp',
      args: { household: 'H0145' },
    });
    await page.context().close();
  });

  it('keeps its last picture when the hub is away, over a reload, and says of when it is', async () => {
    asHousehold();
    const { page } = await open('/me/QhT7');
    await page.waitForSelector('[data-test=number] >> text=0145');
    on.stage.hub.silent = true;
    on.stage.hub.cut();
    await page.waitForSelector('[data-test=pill] >> text=离线');
    await page.waitForSelector('[data-test=as-of] >> text=截至 10:42');
    await page.reload();
    await page.waitForSelector('[data-test=number] >> text=0145');
    await page.waitForSelector('[data-test=as-of] >> text=上次的画面');
    await page.context().close();
  });

  it('finds the venue of its ticket among several, and says when no venue knows it', async () => {
    asHousehold();
    on.stage.venues = {
      east: { name: { zh: '东馆', en: 'East hall' } },
      west: { name: { zh: '西馆', en: 'West hall' } },
    };
    let refusals = 1;
    on.stage.hub.intercept = (frame, connection) => {
      const refused = frame.op === 'hello' && 'ticket' in frame && refusals > 0;
      if (refused) {
        refusals -= 1;
        connection.end(CloseCode.tokenRefused);
      }
      return refused;
    };
    const { page } = await open('/me/QhT7');
    await page.waitForSelector('[data-test=number] >> text=0145');
    await page.context().close();
    refusals = Infinity;
    const stranger = await open('/me/none');
    await stranger.page.waitForSelector('[data-test=problem] >> text=这张号票在这里无效');
    await stranger.page.context().close();
  });

  it('has nothing to tap under 48 px, and nothing wider than the phone', async () => {
    asHousehold({
      state: 'deferred-missed',
      todo: 'request-make-up',
      missed: { returns: 'request' },
    });
    const { page } = await open('/me/QhT7');
    await page.waitForSelector('[data-act="household.requestMakeUp"]');
    const heights = await page.$$eval('button, a', (targets) =>
      targets.map((target) => target.getBoundingClientRect().height),
    );
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(48);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(PHONE.width);
    await page.context().close();
  });
});
