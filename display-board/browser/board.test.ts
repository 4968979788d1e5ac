import AxeBuilder from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { morningBoard } from '../fixtures/morning';
import { openBrowser } from './chromium';
import type { Hall } from './hall';
import { morning, show, wire } from './scenes';

let browser: Browser;
let context: BrowserContext;
let page: Page;
let hall: Hall;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  hall = await morning();
  context = await browser.newContext({ viewport: { width: 1920, height: 1080 } });
  page = await context.newPage();
});
afterEach(async () => {
  await context.close();
  await hall.close();
});

/** A household is called. */
function callNumber(id: string, number: string, rank: number): void {
  const at = hall.hub.now();
  hall.hub.change('board', {
    calls: {
      [id]: {
        ...{ number, counter: '6', stage: 'selection', times: 1, at, firstAt: at, rank },
        state: 'calling',
      },
    },
  });
}
const large = (): Promise<string | null> =>
  page.locator('.call[data-number]').getAttribute('data-number');
const rows = (): Promise<(string | null)[]> =>
  page
    .locator('.row[data-number]')
    .evaluateAll((all) => all.map((row) => row.getAttribute('data-number')));

describe('a call', () => {
  it('is large at once with three slow pulses, then rests with its mark', async () => {
    hall.hub.change('board', { calls: { c18: { state: 'present' } } });
    await show(page, hall.screen('?layout=calls'));
    expect(await large()).toBe('0132');
    expect(await page.locator('.call').getAttribute('data-pulse')).toBeNull();
    callNumber('c19', '0140', 19);
    await page.waitForSelector('.call[data-number="0140"][data-pulse]');
    const pulses = await page.locator('.call').evaluate((call) => {
      const { animationDuration, animationIterationCount } = getComputedStyle(call);
      return { animationDuration, animationIterationCount };
    });
    expect(pulses).toEqual({ animationDuration: '1s', animationIterationCount: '3' });
    await page.waitForFunction(() => document.getAnimations().length === 0);
    const rest = await page.locator('.call').evaluate((call) => {
      const { backgroundColor, borderLeftColor, borderLeftWidth } = getComputedStyle(call);
      return { backgroundColor, borderLeftColor, borderLeftWidth };
    });
    expect(rest).toEqual({
      backgroundColor: 'rgba(0, 0, 0, 0)',
      borderLeftColor: 'rgb(255, 255, 255)',
      borderLeftWidth: '18px',
    });
  });

  it('does not move for those who asked for less motion, and is still marked as new', async () => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await show(page, hall.screen('?layout=calls'));
    await page.waitForSelector('.call[data-pulse]');
    const style = await page.locator('.call').evaluate((call) => {
      const { animationName, animationIterationCount, backgroundColor } = getComputedStyle(call);
      return { animationName, animationIterationCount, backgroundColor };
    });
    expect(style.animationIterationCount).toBe('1');
    expect(style.animationName).toContain('without-motion');
    expect(style.backgroundColor).toBe('rgb(255, 255, 255)');
  });

  it('in a burst is in the rows at once while another has its turn: none is lost', async () => {
    await show(page, hall.screen('?layout=calls'));
    await page.waitForSelector('.call[data-number="0132"][data-pulse]');
    [19, 20, 21].forEach((rank) => callNumber(`c${rank}`, `01${rank + 20}`, rank));
    await page.waitForSelector('.row[data-number="0141"]');
    expect(await large()).toBe('0132');
    expect((await rows()).slice(0, 3)).toEqual(['0141', '0140', '0139']);
  });
});

describe('a silent hub', () => {
  it('gets a banner, then nothing is called free any more, and all is well on its return', async () => {
    await page.clock.install();
    await show(page, hall.screen('?layout=units'));
    await page.waitForSelector('.u-free');
    hall.hub.silent = true;
    await page.clock.runFor(6_000);
    await page.waitForSelector('[data-trust="silent"]');
    expect(await page.locator('header').textContent()).toContain('信号中断');
    expect(await page.locator('.u-free[data-unit]').count()).toBeGreaterThan(0);
    const clock = await page.locator('time').textContent();
    await page.clock.runFor(26_000);
    await page.waitForSelector('[data-trust="unconfirmed"]');
    expect(await page.locator('.u-free[data-unit]').count()).toBe(0);
    expect(await page.locator('.u-unconfirmed[data-unit]').count()).toBeGreaterThan(0);
    expect(await page.locator('time').textContent()).toBe(clock);
    hall.hub.silent = false;
    await expect
      .poll(
        async () => {
          await page.clock.runFor(1_000);
          return page.locator('[data-layout]').getAttribute('data-trust');
        },
        { timeout: 30_000 },
      )
      .toBe('live');
    expect(await page.locator('.u-free[data-unit]').count()).toBeGreaterThan(0);
  });

  it('leaves the last picture over a reload, unconfirmed and without a pulse', async () => {
    await show(page, hall.screen('?layout=calls'));
    await page.waitForSelector('.call[data-number="0132"]');
    await page.waitForTimeout(2_500);
    hall.refuse(true);
    await page.reload();
    await page.waitForSelector('.call[data-number="0132"]');
    expect(await page.locator('.call').getAttribute('data-pulse')).toBeNull();
    expect(await rows()).toContain('A017');
    await page.waitForSelector('[data-trust="silent"]', { timeout: 30_000 });
    expect(await page.locator('time').textContent()).toMatch(/^10:42:/);
  });

  it('comes back with a pulse only for what is still being called', async () => {
    await show(page, hall.screen('?layout=calls'));
    await page.waitForSelector('.call[data-number="0132"]');
    hall.refuse(true);
    hall.hub.change('board', { calls: { c18: { state: 'present' } } });
    callNumber('c19', '0140', 19);
    hall.hub.change('board', { calls: { c19: { state: 'present' } } });
    callNumber('c20', '0141', 20);
    hall.refuse(false);
    await page.waitForSelector('.call[data-number="0141"][data-pulse]', { timeout: 30_000 });
    expect(await rows()).toContain('0140');
  });

  it('is told as connecting on a device that never heard it, never as an empty screen', async () => {
    hall.refuse(true);
    await page.goto(hall.screen('?layout=combined'));
    await page.waitForSelector('[data-trust="unconfirmed"]');
    expect(await page.locator('header').textContent()).toContain('正在连接');
  });
});

describe('the screen', () => {
  it('says since when everything is paused', async () => {
    await show(page, hall.screen('?layout=units'));
    hall.hub.change('board', { frozenSince: '2026-11-24T02:31:00.000000Z' });
    await page.waitForSelector('header.frozen');
    expect(await page.locator('header').textContent()).toContain('10:31 起暂停，顺序保留');
  });

  it('is marked as simulated where the venue is', async () => {
    await show(page, hall.screen('?layout=calls'));
    hall.hub.change('board', { simulated: { speed: 1 } });
    await page.waitForSelector('.simulated');
    expect(await page.locator('.simulated').textContent()).toContain('模拟');
  });

  it('draws what it can of a document with entries it cannot read', async () => {
    hall.hub.change('board', {
      calls: { c99: { rank: 99 } },
      stages: { review: null },
      slots: null,
    });
    await show(page, hall.screen('?layout=calls'));
    await page.waitForSelector('.call[data-number="0132"]');
  });

  it('draws a change of one unit without drawing the others again', async () => {
    await show(page, hall.screen('?layout=units'));
    const id = await page.locator('.u-free[data-unit]').first().getAttribute('data-unit');
    await page.evaluate(() => {
      const drawn = new Set<string>();
      Object.assign(window, { drawn });
      new MutationObserver((changes) => {
        for (const { target } of changes) {
          const box = target instanceof Element ? target : target.parentElement;
          const unit = box?.closest('[data-unit]:not(.u-held)')?.getAttribute('data-unit');
          if (unit) {
            drawn.add(unit);
          }
        }
      }).observe(document.body, {
        subtree: true,
        childList: true,
        characterData: true,
        attributes: true,
      });
    });
    hall.hub.change('units', { units: { [id ?? '']: { state: 'chosen' } } });
    await page.waitForSelector(`.u-chosen[data-unit="${id}"]`);
    const drawn = await page.evaluate(() => [...(Reflect.get(window, 'drawn') as Set<string>)]);
    expect(drawn).toEqual([id]);
  });

  it.each(['calls', 'units', 'combined', 'auto'])(
    'has no serious flaw for axe: %s',
    async (layout) => {
      hall.hub.change('board', wire({ notices: { n1: notice } }));
      await show(page, hall.screen(`?layout=${layout}`));
      await page.waitForTimeout(4_000);
      const { violations } = await new AxeBuilder({ page }).analyze();
      const serious = violations.filter(
        ({ impact }) => impact === 'serious' || impact === 'critical',
      );
      expect(serious.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
    },
  );

  it.each([
    ['1080p', 1920, 1080, ''],
    ['4K', 3840, 2160, ''],
    ['portrait', 1080, 1920, ''],
    ['far', 1920, 1080, '&inches=55&metres=15'],
  ])('keeps everything on its sheet: %s', async (_, width, height, panel) => {
    for (const layout of ['calls', 'units', 'combined']) {
      await page.setViewportSize({ width, height });
      await show(page, hall.screen(`?layout=${layout}${panel}`));
      const beyond = await page.evaluate(() =>
        [...document.querySelectorAll('[lang], .figures, [data-unit]')]
          .filter((element) => {
            const { right, bottom, left, top, width: wide } = element.getBoundingClientRect();
            const outside =
              right > innerWidth + 1 || bottom > innerHeight + 1 || left < 0 || top < 0;
            return wide > 0 && outside;
          })
          .map((element) => element.textContent),
      );
      expect([layout, beyond]).toEqual([layout, []]);
    }
  });
});

const notice = {
  text: { zh: '午休 12:00–13:00，叫号暂停', en: 'Lunch break 12:00–13:00, no calls' },
  at: morningBoard().calls['c18']?.at,
};
