import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { Stage } from './stage';

export const TABLET = { width: 1280, height: 800 };
export const PHONE = { width: 390, height: 844 };

export interface Visit {
  viewport?: { width: number; height: number };
  theme?: 'dark' | 'night' | 'light';
}

/** A page on a device of its own; what goes wrong in it ends up in `errors`. */
export async function visit(
  browser: Browser,
  { viewport = TABLET, theme = 'dark' }: Visit = {},
): Promise<{ page: Page; context: BrowserContext; errors: string[] }> {
  const context = await browser.newContext({ viewport, hasTouch: true });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (said) => {
    // A hub that is away, or a password that is wrong, is no fault of the page.
    if (said.type() === 'error' && !/WebSocket|Failed to load resource/.test(said.text())) {
      errors.push(said.text());
    }
  });
  await page.addInitScript((set) => localStorage.setItem('venue-hub/theme', set), theme);
  return { page, context, errors };
}

/** Signs in as the stage's person and goes on to a page. */
export async function signIn(page: Page, stage: Stage, path: string): Promise<void> {
  await page.goto(`${stage.address}/staff/sign-in?next=${encodeURIComponent(path)}`);
  await page.fill('[name=username]', stage.hub.person ?? '');
  await page.fill('[name=password]', 'demo');
  await page.click('.submit');
  await page.waitForURL(`${stage.address}${path}`);
  await page.waitForSelector('[data-test=clock]', { state: 'attached' });
}

/** What axe finds that keeps people from using a page. */
export async function seriousOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}
