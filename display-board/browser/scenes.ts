import type { JsonObject } from 'web-client/live';
import type { Page } from 'playwright-core';
import { MORNING, morningBoard, morningDensity, morningUnits } from '../fixtures/morning';
import { Hall } from './hall';

/** A document as the wire carries it. */
export function wire(document: object): JsonObject {
  return JSON.parse(JSON.stringify(document)) as JsonObject;
}

/** A hall on the morning of the fixtures, with its documents held. */
export async function morning(
  documents: {
    board?: object;
    units?: object;
    density?: object | false;
  } = {},
): Promise<Hall> {
  const hall = await Hall.open(MORNING);
  hall.hub.hold('board', wire(documents.board ?? morningBoard()));
  hall.hub.hold('units', wire(documents.units ?? morningUnits()));
  if (documents.density !== false) {
    hall.hub.hold('density', wire(documents.density ?? morningDensity()));
  }
  return hall;
}

/** Opens a screen and waits until it is drawn with its fonts. */
export async function show(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.waitForSelector('[data-layout]');
  await page.waitForSelector('[data-trust="live"]');
  await page.evaluate(() => document.fonts.ready);
}

/** Holds every animation at a moment (milliseconds into it), for a picture of it. */
export async function holdAnimations(page: Page, at: number): Promise<void> {
  await page.evaluate((moment) => {
    for (const animation of document.getAnimations()) {
      animation.pause();
      animation.currentTime = moment;
    }
  }, at);
}
