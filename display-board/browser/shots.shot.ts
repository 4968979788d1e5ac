import { mkdir } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from './chromium';
import { holdAnimations, show } from './scenes';
import { scenes, sizes } from './shotList';

/** Draws every scene at every size into `test-results/shots/`, to be looked at: `npm run shots`. */
const folder = new URL('../test-results/shots/', import.meta.url).pathname;

let browser: Browser;
beforeAll(async () => {
  await mkdir(folder, { recursive: true });
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe.each(scenes)('$name', (scene) => {
  it.each(scene.sizes ?? sizes)('$name', async (size) => {
    const hall = await scene.hall();
    const page = await browser.newPage({ viewport: size });
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') {
        complaints.push(message.text());
      }
    });
    await show(page, hall.screen(scene.query + (size.query ?? '')));
    if (scene.animations !== undefined) {
      await page.waitForSelector('[data-pulse]');
    }
    await scene.then?.(page, hall);
    await holdAnimations(page, scene.animations ?? 5_000);
    await page.screenshot({ path: `${folder}${scene.name}-${size.name}.png` });
    await page.close();
    await hall.close();
    expect(complaints).toEqual([]);
  });
});
