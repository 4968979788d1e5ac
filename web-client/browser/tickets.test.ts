import { gzipSync } from 'node:zlib';
import { readFile } from 'node:fs/promises';
import jsQR from 'jsqr';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { MeDocument } from '../live';
import { entryScene } from './gateScene';
import { hold, meScene } from './scene';
import { ticketScene } from './ticketScene';
import { useStage } from './useStage';
import { seriousOf, visit } from './visitor';

/** Tickets: on a household's phone, and printed by the manager. */
const on = useStage();
const SMALL_PHONE = { width: 360, height: 640 };
const MOST_BYTES = 100_000;

async function open(changes: Partial<MeDocument> = {}) {
  on.become('household:H0145', 'household');
  on.stage.ownTicket = ticketScene;
  const slot = { label: { zh: '', en: '' }, day: 2, from: on.stage.in(60), to: on.stage.in(3_600) };
  hold(on.stage, 'me', meScene(on.stage, { todo: 'come', state: 'expected', slot, ...changes }));
  const { page, errors } = await visit(on.browser, { viewport: SMALL_PHONE });
  // Fonts do not count: a phone has its own, and this browser has none.
  const seen: Promise<number>[] = [];
  page.on('response', (response) => {
    const bytes = response.body().catch(() => Buffer.alloc(0));
    const isFont = /noto|fonts-/.test(response.url());
    seen.push(bytes.then((body) => (isFont ? 0 : gzipSync(body).length)));
  });
  await page.goto(`${on.stage.address}/me/QhT7`);
  await page.waitForSelector('[data-test=show-code]');
  return { page, errors, seen };
}

/** What a scanner reads from the code on the screen. */
async function scanned(page: Page): Promise<string | undefined> {
  const code = page.locator('[data-test=entry-code] svg');
  const picture = (await code.screenshot()).toString('base64');
  const { dots, width } = await page.evaluate(async (png) => {
    const image = new Image();
    image.src = `data:image/png;base64,${png}`;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = image.width;
    canvas.height = image.height;
    const context = canvas.getContext('2d');
    context?.drawImage(image, 0, 0);
    const pixels = context?.getImageData(0, 0, image.width, image.height).data ?? [];
    const reds = Array.from({ length: pixels.length / 4 }, (_, index) => pixels[4 * index] ?? 0);
    return { dots: reds.map((red) => (red > 127 ? '1' : '0')).join(''), width: image.width };
  }, picture);
  const grey = [...dots].flatMap((dot) => (dot === '1' ? [255, 255, 255, 255] : [0, 0, 0, 255]));
  return jsQR(new Uint8ClampedArray(grey), width, dots.length / width)?.data;
}

describe('a household’s ticket on its phone', () => {
  it('fills a small screen with one tap: a code that scans, number, time, gate, people', async () => {
    const { page, errors } = await open();
    await page.click('[data-test=show-code]');
    expect(await scanned(page)).toBe(ticketScene.code);
    const words = await page.innerText('[data-test=entry-code]');
    for (const piece of ['0145', '10:30–11:00', '2026-03-02', 'A口', 'Gate A', '2']) {
      expect(words).toContain(piece);
    }
    const close = await page.locator('[data-test=hide-code]').boundingBox();
    expect(close?.height).toBeGreaterThanOrEqual(57);
    expect((close?.y ?? 0) + (close?.height ?? 0)).toBeLessThanOrEqual(SMALL_PHONE.height);
    expect(await seriousOf(page)).toEqual([]);
    await page.click('[data-test=hide-code]');
    await page.waitForSelector('[data-test=entry-code]', { state: 'detached' });
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it('is shown without network once it has been loaded, and over a reload', async () => {
    const { page } = await open();
    on.stage.hub.silent = true;
    on.stage.hub.cut();
    await page.route('**/ticket', (route) => route.abort());
    await page.reload();
    await page.waitForSelector('[data-test=show-code]');
    await page.context().setOffline(true);
    await page.click('[data-test=show-code]');
    expect(await scanned(page)).toBe(ticketScene.code);
    await page.context().close();
  });

  it('follows when the household is given another slot, and goes when its day has ended', async () => {
    const { page } = await open();
    on.stage.ownTicket = { ...ticketScene, from: '14:00', to: '14:30' };
    on.change('me', { slot: { from: on.stage.in(7_200), to: on.stage.in(9_000) } });
    await page.click('[data-test=show-code]');
    await page.waitForSelector('[data-test=entry-code] >> text=14:00–14:30');
    on.stage.ownTicket = undefined;
    on.change('me', { state: 'contracted', todo: 'done', slot: { from: on.stage.in(9_000) } });
    await page.waitForSelector('[data-test=show-code]', { state: 'detached' });
    await page.context().close();
  });

  it('comes in less than 100 KB with the page and all it needs', async () => {
    const { page, seen } = await open();
    await page.waitForLoadState('networkidle');
    const sizes = await Promise.all(seen);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(MOST_BYTES);
    await page.context().close();
  });
});

describe('tickets on paper', () => {
  it('are printed by the manager: of a day, a slot or a household', async () => {
    const PAPER = '/api/venues/demo/tickets.pdf';
    on.become('manager', 'manager');
    hold(on.stage, 'entry', entryScene(on.stage));
    const { page, errors } = await on.at('/staff/manage');
    const asked: string[] = [];
    await page.route(`**${PAPER}*`, async (route) => {
      const url = new URL(route.request().url());
      asked.push(url.search);
      expect(route.request().headers()['authorization']).toBe('Bearer token');
      const none = url.search === '?household=9999';
      await route.fulfill(
        none
          ? { status: 404, json: { code: 'not-found', title: 'Not found' } }
          : { status: 200, contentType: 'application/pdf', body: '%PDF-1.6 as the hub made it' },
      );
    });
    const print = async () => {
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.click('[data-test=confirm]'),
      ]);
      return file;
    };
    await page.click('[data-test=print-tickets]');
    const whole = await print();
    expect(await readFile(await whole.path(), 'utf8')).toContain('as the hub made it');
    await page.click('[data-test=print-tickets]');
    await page.locator('[data-slot]').first().click();
    const slot = await page.locator('[data-slot]').first().getAttribute('data-slot');
    expect((await print()).suggestedFilename()).toBe(`tickets-slot-${slot ?? ''}.pdf`);
    await page.click('[data-test=print-tickets]');
    await page.fill('[data-test=household]', '9999');
    await page.click('[data-test=confirm]');
    await page.waitForSelector('[data-test=failed]');
    expect(asked).toEqual([
      expect.stringMatching(/^\?day=\d$/),
      `?slot=${slot ?? ''}`,
      '?household=9999',
    ]);
    expect(errors).toEqual([]);
    await page.context().close();
  });
});
