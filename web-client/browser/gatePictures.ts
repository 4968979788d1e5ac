import type { Page } from 'playwright-core';
import { ticketOf, setGateScene } from './gateScene';
import type { OnStage } from './useStage';
import { signIn, visit } from './visitor';

const UPRIGHT = { width: 800, height: 1280 };
const SIZES = {
  '': UPRIGHT,
  '-phone': { width: 390, height: 844 },
  '-wide': { width: 1280, height: 800 },
};

/** The gate tablet through a morning, upright, lying and on a phone. */
export async function takeGatePictures(on: OnStage, folder: string): Promise<void> {
  on.become('gate1', 'gate');
  setGateScene(on.stage);
  const { page } = await visit(on.browser, { viewport: UPRIGHT, theme: 'light' });
  await signIn(page, on.stage, '/staff/gate/A');
  const shot = async (name: string) => {
    await page.waitForTimeout(700);
    for (const [suffix, size] of Object.entries(SIZES)) {
      await page.setViewportSize(size);
      await page.waitForTimeout(300);
      await page.screenshot({ path: `${folder}gate-${name}${suffix}.png` });
    }
    await page.setViewportSize(UPRIGHT);
  };
  await shot('idle');
  for (const [number, slot, people] of [
    ['0162', 's-1030', 1],
    ['0140', 'd3-0900', 2],
    ['0151', 's-1030', 2],
  ] as const) {
    await admit(page, ticketOf(number, slot, people));
  }
  await shot('admitted');
  await scan(page, ticketOf('0155', 's-1030'));
  await shot('may-enter');
  await scan(page, ticketOf('0149', 's-1030'));
  await shot('inside');
  await loseNetwork(on, page);
  await shot('early-offline');
  await page.click('[data-act=reschedule]');
  await shot('reschedule');
  await page.keyboard.press('Escape');
  await page.click('[data-act=type]');
  await page.keyboard.type('01');
  await shot('number');
  await page.keyboard.press('Escape');
  await page.click('[data-act=scan]');
  await shot('camera');
  await page.keyboard.press('Escape');
  on.change('board', { simulated: { speed: 10 } });
  on.stage.hub.unreachable.clear();
  await page.waitForSelector('.simulated', { timeout: 30_000 });
  await shot('simulated');
  on.stage.hub.unreachable.add('stage');
  on.stage.hub.cut();
  await shot('simulated-offline');
}

/** Gate B is held, a ticket was used twice, and two come in while nobody hears of it. */
async function loseNetwork(on: OnStage, page: Page): Promise<void> {
  on.change('entry', {
    gates: {
      B: { held: { since: on.stage.in(-20), by: 'manager', expectedUntil: on.stage.in(590) } },
    },
    conflicts: {
      '71': {
        number: '0151',
        gate: 'B',
        people: 2,
        at: on.stage.in(0),
        remarks: ['already-inside'],
      },
    },
  });
  await page.waitForTimeout(600);
  on.stage.hub.unreachable.add('stage');
  on.stage.hub.cut();
  for (const [number, people] of [
    ['0163', 1],
    ['0158', 2],
  ] as const) {
    await admit(page, ticketOf(number, 's-1030', people));
  }
  await scan(page, ticketOf('0171', 's-1130'));
}

async function scan(page: Page, code: string): Promise<void> {
  await page.keyboard.type(code);
  await page.keyboard.press('Enter');
  await page.waitForTimeout(300);
}

async function admit(page: Page, code: string): Promise<void> {
  await scan(page, code);
  await page.waitForTimeout(700);
  await page.keyboard.press('Enter');
  await page.waitForTimeout(300);
}
