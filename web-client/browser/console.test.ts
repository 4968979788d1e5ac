import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { setConsoleScene } from './consoleScene';
import { useStage } from './useStage';
import { seriousOf } from './visitor';

/** The manager's console and the hand clicker, in a real browser. */
const on = useStage();
const { at, become, change, dos } = on;
const LARGE = { width: 1920, height: 1080 };
const TABLET = { width: 1280, height: 800 };

function asManager() {
  become('manager', 'manager');
  setConsoleScene(on.stage);
}
const asked = () => dos().map(({ name, args }) => [name, args]);
const sayDone = () => {
  on.stage.hub.decide = ({ id }) => ({ op: 'done', id, seq: 1_300, result: {} });
};

describe('the advice', () => {
  it('is done by one tap, exactly as it says', async () => {
    asManager();
    sayDone();
    const { page, errors } = await at('/staff/console');
    await page.waitForSelector('[data-test=advice] >> text=建议暂停B口：A厅约 10:48 到橙色');
    await page.waitForSelector('[data-test=advice] >> text=18 块屏、2 台入口平板、42 户页面显示');
    await page.click('[data-act=advised]');
    await expect.poll(asked).toEqual([['entry.hold', { gate: 'B', minutes: 10 }]]);
    change('crowd', { advice: { 'hold-B': null } });
    await page.waitForSelector('[data-test=advice] >> text=建议 11:00 场推迟 10 分');
    await page.click('[data-act=advised]');
    await expect.poll(asked).toHaveLength(2);
    expect(asked()[1]).toEqual(['entry.delay', { slot: 's4', minutes: 10 }]);
    change('crowd', { advice: { 'delay-s4': null } });
    await page.waitForSelector('[data-test=advice] >> text=现在没有建议');
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it('takes another time, and is put off until it is another', async () => {
    asManager();
    sayDone();
    const { page } = await at('/staff/console');
    await page.click('[data-act=change]');
    await page.click('[data-minutes="20"]');
    await page.click('[data-act=advised]');
    await expect.poll(asked).toEqual([['entry.hold', { gate: 'B', minutes: 20 }]]);
    await page.click('[data-act=not-now]');
    await page.waitForSelector('[data-test=advice] >> text=建议 11:00 场');
    await page.click('[data-act=not-now]');
    await page.waitForSelector('[data-test=advice] >> text=已搁置 2 条建议');
    change('crowd', { advice: { 'hold-B': { reason: 'level' } } });
    await page.waitForSelector('[data-test=advice] >> text=A厅已到橙色');
    await page.context().close();
  });

  it('says why the act may not be given', async () => {
    on.stage.commands['entry.hold'] = { built: true, roles: ['supervisor'] };
    asManager();
    const { page } = await at('/staff/console');
    await page.waitForSelector('[data-act=advised][aria-disabled=true] >> text=此账号不能做这件事');
    await page.context().close();
  });
});

describe('the picture of the day', () => {
  it('draws zones by level, unknown ones with what was last known, and forecasts apart', async () => {
    asManager();
    const { page } = await at('/staff/console', { viewport: LARGE });
    await page.waitForSelector('[data-test=plan] [data-zone="door-b"][data-level=orange]');
    await page.waitForSelector('[data-zone=signing][data-level=unknown] >> text=/最后 47，7\\d s/');
    await page.waitForSelector('[data-test=beside] [data-zone=forecourt]');
    expect(await page.locator('[data-cell="hall-a/s3"]').innerText()).toContain('2.12');
    expect(await page.locator('[data-cell="hall-a/s4"]').getAttribute('class')).toContain(
      'l-coming',
    );
    expect(await page.locator('[data-cell="signing/s3"]').innerText()).toContain('未知');
    await page.waitForSelector('[data-test=subject] >> text=B口外 拥挤');
    change('crowd', { zones: { 'door-b': { level: 'normal' } } });
    await page.waitForSelector('[data-test=subject] >> text=签约区 人数未知');
    await page.context().close();
  });

  it.each([LARGE, TABLET])('keeps all its parts within $width px', async (viewport) => {
    asManager();
    const { page } = await at('/staff/console', { viewport });
    await page.waitForSelector('[data-test=pace] canvas');
    expect(await tooWide(page)).toEqual([]);
    expect(await cutOff(page)).toEqual([]);
    const bar = await page.locator('[data-act=advised]').boundingBox();
    expect((bar?.y ?? 0) + (bar?.height ?? 0)).toBeLessThanOrEqual(viewport.height);
    await page.context().close();
  });

  it.each(['dark', 'night', 'light'] as const)('stands before axe in %s', async (theme) => {
    asManager();
    const { page } = await at('/staff/console', { viewport: LARGE, theme });
    await page.waitForSelector('[data-test=pace] canvas');
    expect(await seriousOf(page)).toEqual([]);
    await page.context().close();
  });
});

describe('what the manager does on it', () => {
  it('recounts a zone from its sheet', async () => {
    asManager();
    const { page } = await at('/staff/console');
    await page.click('[data-zone="hall-a"]');
    await page.waitForSelector('[data-test=zone-figures] [data-figure=band] >> text=301–336');
    await page.waitForSelector('[data-act="crowd.recount"] >> text=先填人数');
    for (const digit of '305') {
      await page.click(`.pad .keys button >> text="${digit}"`);
    }
    await page.click('[data-act="crowd.recount"]');
    await expect.poll(asked).toEqual([['crowd.recount', { zone: 'hall-a', people: 305 }]]);
    await page.context().close();
  });

  it('holds and slows a gate by one tap each', async () => {
    asManager();
    const { page } = await at('/staff/console');
    await page.click('[data-gate=B] [data-act="entry.pace"]');
    await page.click('[data-gate=A] [data-act="entry.hold"]');
    await expect.poll(asked).toHaveLength(2);
    expect(asked()).toEqual([
      ['entry.pace', { gate: 'B', households: 20 }],
      ['entry.hold', { gate: 'A' }],
    ]);
    await page.context().close();
  });

  it('comes to it from the start page', async () => {
    asManager();
    const { page } = await at('/staff/');
    await page.click('.place >> text=总指挥台');
    await page.waitForSelector('[data-test=advice]');
    await page.context().close();
  });
});

describe('the hand clicker', () => {
  it('sends clicks together, and those made without network with their time', async () => {
    become('security1', 'security');
    setConsoleScene(on.stage);
    sayDone();
    const { page, errors } = await at('/staff/count/door-a', {
      viewport: { width: 390, height: 844 },
    });
    for (const way of ['in', 'in', 'in', 'out', 'in']) {
      await page.click(`[data-act=${way}]`);
    }
    await page.click('[data-act=back]');
    await expect
      .poll(asked, { timeout: 8_000 })
      .toEqual([['crowd.count', { zone: 'door-a', in: 3, out: 1 }]]);
    await page.waitForSelector('[data-test=gathered] >> text=都已发出');
    on.stage.hub.unreachable.add('stage');
    on.stage.hub.cut();
    await page.waitForSelector('[data-test=pill] >> text=离线');
    await page.click('[data-act=in]');
    await page.waitForSelector('[data-test=pill] >> text=1 待发送');
    on.stage.hub.unreachable.clear();
    await expect.poll(asked, { timeout: 30_000 }).toHaveLength(2);
    expect(dos()[1]).toMatchObject({ name: 'crowd.count', args: { in: 1, out: 0 } });
    expect(dos()[1]?.actedAt).toMatch(/^2026-03-02T02:42:/);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it('has buttons of 15 mm and more, and stands before axe', async () => {
    become('security1', 'security');
    setConsoleScene(on.stage);
    const { page } = await at('/staff/count/door-a', { viewport: { width: 390, height: 844 } });
    for (const way of ['in', 'out']) {
      const box = await page.locator(`[data-act=${way}]`).boundingBox();
      // A phone has about 6.3 px/mm.
      expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(15 * 6.3);
    }
    expect(await seriousOf(page)).toEqual([]);
    await page.context().close();
  });
});

/** Parts that reach beyond the page's width. */
async function tooWide(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.console-part, .subject, .figures, .advice *')]
      .filter((each) => each.getBoundingClientRect().right > window.innerWidth + 1)
      .map((each) => each.className),
  );
}

/** Zones on the plan that hold more than is seen of them. */
async function cutOff(page: Page): Promise<(string | undefined)[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.zone')]
      .filter(
        (each) =>
          each.scrollHeight > each.clientHeight + 1 || each.scrollWidth > each.clientWidth + 1,
      )
      .map((each) => each.dataset['zone']),
  );
}
