import type { Page } from 'playwright-core';
import { readFile } from 'node:fs/promises';
import { beforeEach, describe, expect, it } from 'vitest';
import { setFiguresScene } from './figuresScene';
import { useStage } from './useStage';
import { PHONE, seriousOf } from './visitor';

/** The day's figures, and the question at the exit, in a real browser. */
const on = useStage();
const { at, become, change, dos } = on;
const UPRIGHT = { viewport: { width: 800, height: 1280 }, theme: 'light' as const };

beforeEach(() => setFiguresScene(on.stage));

describe('the day’s figures', () => {
  beforeEach(() => become('manager', 'manager'));
  const card = (page: Page, id: string) => page.locator(`[data-figure="${id}"]`);

  it('shows each beside its target and says only what is known', async () => {
    const { page, errors } = await at('/staff/figures');
    await page.waitForSelector('[data-test=figures]');
    expect(await card(page, 'complaints').textContent()).toContain('未达标');
    expect(await card(page, 'complaints').textContent()).toContain('目标 ≤ 1 %');
    expect(await card(page, 'satisfaction').textContent()).toContain('达标');
    expect(await card(page, 'completion').textContent()).toContain('38 / 62');
    expect(await card(page, 'completion').textContent()).toContain('进行中');
    expect(await card(page, 'emergency-response').textContent()).toContain('尚未记录');
    expect(await card(page, 'emergency-response').locator('[data-test=value]').textContent()).toBe(
      '–',
    );
    expect(await card(page, 'served-from-pool-three').textContent()).toContain('计划 12');
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it('follows the day, and says of when it is once nobody is heard', async () => {
    const { page } = await at('/staff/figures');
    await page.waitForSelector('[data-test=figures]');
    change('kpi', { figures: { completion: { value: 62.9, numerator: 39 } } });
    await page.waitForSelector('[data-figure=completion] >> text=39 / 62');
    on.stage.hub.unreachable.add('stage');
    on.stage.hub.cut();
    await page.waitForSelector('[data-test=pill].away');
    const then = await page.textContent('[data-test=as-of]');
    const clock = await page.textContent('[data-test=clock]');
    await expect.poll(() => page.textContent('[data-test=clock]')).not.toBe(clock);
    expect(await page.textContent('[data-test=as-of]')).toBe(then);
    await page.context().close();
  });

  it('opens what a figure means, and copies its query', async () => {
    const { page, errors } = await at('/staff/figures');
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await card(page, 'completion').click();
    await page.waitForSelector('[data-test=definition] >> text=当日签到且办结的家庭');
    await page.click('[data-act=copy]');
    await page.waitForSelector('[data-act=copy] >> text=已复制');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('ledger_standing');
    await page.keyboard.press('Escape');
    await card(page, 'objections-handled').click();
    await page.waitForSelector('text=台账中还没有可复算的记录');
    expect(await page.locator('[data-act=copy]').count()).toBe(0);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it('gives the figures away as files, under the name the hub gives them', async () => {
    on.stage.files['/api/venues/demo/kpi.csv'] = 'id,value';
    const { page } = await at('/staff/figures');
    const downloading = page.waitForEvent('download');
    await page.click('[data-act=csv]');
    const download = await downloading;
    expect(download.suggestedFilename()).toBe('demo-kpi.csv');
    expect(await readFile(await download.path(), 'utf8')).toBe('id,value');
    await page.context().close();
  });

  it('says so where there is no file to be had', async () => {
    const { page } = await at('/staff/figures');
    await page.waitForSelector('[data-act=xlsx]');
    await page.route('**/kpi.xlsx', (route) => route.fulfill({ status: 503 }));
    await page.click('[data-act=xlsx]');
    await page.waitForSelector('[role=alert] >> text=没有导出');
    await page.context().close();
  });

  it('enters a complaint by its reason and nothing else', async () => {
    const { page } = await at('/staff/figures');
    await page.click('[data-act=complain]');
    await page.click('[data-reason=waiting]');
    await page.click('[data-test=confirm]');
    await expect.poll(dos).toHaveLength(1);
    expect(dos()[0]).toMatchObject({ name: 'feedback.complain', args: { reason: 'waiting' } });
    await page.context().close();
  });

  it('is reached from the venue’s control and read by every eye', async () => {
    const { page } = await at('/staff/manage');
    await page.click('a[href="/staff/figures"]');
    await page.waitForSelector('[data-test=figures]');
    for (const theme of ['dark', 'night', 'light']) {
      await page.evaluate((set) => (document.documentElement.dataset['theme'] = set), theme);
      expect(await seriousOf(page), theme).toEqual([]);
    }
    await page.setViewportSize(PHONE);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(PHONE.width);
    await page.context().close();
  });
});

describe('the question at the exit', () => {
  beforeEach(() => become('screen4', 'screen'));
  const tap = (page: Page, mark: string) => page.click(`[data-mark=${mark}]`);

  it('takes one answer, thanks, and is ready for the next family', async () => {
    const { page, errors } = await at('/exit', UPRIGHT);
    await tap(page, 'satisfied');
    await page.waitForSelector('[data-test=thanks]');
    expect(await page.locator('[data-mark]').count()).toBe(0);
    await page.waitForSelector('[data-mark]', { timeout: 4_500 });
    await tap(page, 'dissatisfied');
    await expect.poll(dos).toHaveLength(2);
    expect(dos().map(({ name, args }) => [name, args])).toEqual([
      ['feedback.rate', { mark: 'satisfied' }],
      ['feedback.rate', { mark: 'dissatisfied' }],
    ]);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it('keeps answers without network, over a reload, and sends each once', async () => {
    const { page } = await at('/exit', UPRIGHT);
    await page.waitForSelector('[data-mark]');
    on.stage.hub.unreachable.add('stage');
    on.stage.hub.cut();
    await page.waitForSelector('[data-test=pill].away');
    await tap(page, 'satisfied');
    await page.waitForSelector('[data-mark]', { timeout: 4_500 });
    await tap(page, 'fair');
    await page.waitForSelector('[data-test=thanks]');
    expect(dos()).toEqual([]);
    await page.reload();
    await page.waitForSelector('[data-mark]');
    on.stage.hub.unreachable.clear();
    await page.waitForSelector('[data-test=pill]:not(.away)', { timeout: 30_000 });
    await expect.poll(() => dos().length, { timeout: 10_000 }).toBe(2);
    expect(dos().map(({ args }) => args)).toEqual([{ mark: 'satisfied' }, { mark: 'fair' }]);
    expect(dos().every(({ actedAt }) => actedAt !== undefined)).toBe(true);
    expect(new Set(dos().map(({ id }) => id)).size).toBe(2);
    await page.context().close();
  });

  it('asks nobody while the venue is closed', async () => {
    change('feedback', { open: false });
    const { page } = await at('/exit', UPRIGHT);
    await page.waitForSelector('[data-test=blank] >> text=还没有开场');
    change('feedback', { open: true });
    await page.waitForSelector('[data-mark]');
    await page.context().close();
  });

  it('has targets for every hand, upright and lying, and fits its screen', async () => {
    const { page } = await at('/exit', UPRIGHT);
    for (const viewport of [UPRIGHT.viewport, { width: 1280, height: 800 }, PHONE]) {
      await page.setViewportSize(viewport);
      for (const mark of await page.locator('[data-mark]').all()) {
        const box = await mark.boundingBox();
        expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThan(110);
        expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThan(viewport.height);
      }
      expect(await seriousOf(page)).toEqual([]);
    }
    await page.context().close();
  });
});
