import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { setGateScene, ticketOf } from './gateScene';
import { useStage } from './useStage';
import { seriousOf } from './visitor';

/** The gate tablet in a real browser. */
const on = useStage();
const { at, become, change, dos } = on;
const UPRIGHT = { viewport: { width: 800, height: 1280 }, theme: 'light' as const };
const tone = (page: Page, name: string) =>
  page.waitForSelector(`[data-test=subject][data-tone=${name}]`);
const scan = async (page: Page, code: string) => {
  await page.keyboard.type(code);
  await page.keyboard.press('Enter');
};

beforeEach(() => {
  become('gate1', 'gate');
  setGateScene(on.stage);
});

async function atGate(): Promise<{ page: Page; errors: string[] }> {
  const opened = await at('/staff/gate/A', UPRIGHT);
  await tone(opened.page, 'idle');
  return opened;
}
async function goOffline(page: Page): Promise<() => Promise<void>> {
  on.stage.hub.unreachable.add('stage');
  on.stage.hub.cut();
  await page.waitForSelector('[data-test=pill].away');
  return async () => {
    on.stage.hub.unreachable.clear();
    await page.waitForSelector('[data-test=pill]:not(.away)', { timeout: 30_000 });
  };
}

/** The QR code of `0155`, a character a module. */
const QR = `
  #######...###.#######
  #.....#.#...#.#.....#
  #.###.#...#...#.###.#
  #.###.#..#..#.#.###.#
  #.###.#.##.##.#.###.#
  #.....#....#..#.....#
  #######.#.#.#.#######
  ..........#..........
  #.#.#.#.....#...#..#.
  .##.##.#.###.#.#....#
  ####..#.##.#.###.###.
  ##..##.#...###.###.#.
  .#....#...##.###..#.#
  ........#.#...#...##.
  #######.....#...#...#
  #.....#..#....#...#..
  #.###.#.###.#.#.#.#.#
  #.###.#..###.#.#.#.#.
  #.###.#.##.#.###.##.#
  #.....#..#.###.###...
  #######.#.##.###.##.#`;

/** In place of the device's camera: a still picture of the code. */
async function giveCamera(page: Page): Promise<void> {
  await page.addInitScript(
    (code) => {
      const canvas = document.createElement('canvas');
      canvas.width = canvas.height = 400;
      const paint = () => {
        const context = canvas.getContext('2d');
        code.split('\n').forEach((row, y) => {
          [...row].forEach((module, x) => {
            if (context) {
              context.fillStyle = module === '#' ? '#000' : '#fff';
              context.fillRect(90 + x * 10, 90 + y * 10, 10, 10);
            }
          });
        });
      };
      const ground = canvas.getContext('2d');
      if (ground) {
        ground.fillStyle = '#fff';
        ground.fillRect(0, 0, 400, 400);
      }
      window.setInterval(paint, 50);
      navigator.mediaDevices.getUserMedia = () => Promise.resolve(canvas.captureStream(20));
    },
    QR.trim().replace(/ /g, ''),
  );
}

describe('the gate tablet', () => {
  it('reads a code with the camera, and lets the camera go', async () => {
    const { page, errors } = await atGate();
    await giveCamera(page);
    await page.reload();
    await tone(page, 'idle');
    await page.click('[data-act=scan]');
    await tone(page, 'open');
    expect(await page.textContent('[data-test=number]')).toBe('0155');
    expect(await page.locator('video').count()).toBe(0);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it('takes a handheld scan without a tap, and admits on Enter', async () => {
    const { page, errors } = await atGate();
    const code = ticketOf('0155', 's-1030');
    await scan(page, code);
    await tone(page, 'open');
    expect(await page.textContent('[data-test=subject]')).toContain('票真，首次使用');
    expect(await page.textContent('[data-test=face]')).toBe('2');
    // A scanner that ends its code with two Enters admits nobody.
    await page.keyboard.press('Enter');
    expect(dos()).toEqual([]);
    await page.waitForTimeout(800);
    await page.keyboard.press('Enter');
    await tone(page, 'done');
    await page.waitForSelector('[data-test=scan] >> text=Admitted, confirmed');
    expect(dos()).toHaveLength(1);
    expect(dos()[0]).toMatchObject({
      name: 'entry.admit',
      args: { gate: 'A', ticket: code, people: 2 },
    });
    expect(dos()[0]).not.toHaveProperty('actedAt');
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it('tells a forged ticket and one of another venue, and sends neither code', async () => {
    const { page } = await atGate();
    const [start, , signature] = ticketOf('0155', 's-1030').split('.');
    const payload = Buffer.from('demo|0155|s-1030||2 ').toString('base64url');
    await scan(page, `${start}.${payload}.${signature}`);
    await page.waitForSelector('[data-tone=closed] >> text=票不真');
    await scan(page, ticketOf('0155', 's-1030', 2, 'elsewhere'));
    await page.waitForSelector('[data-tone=closed] >> text=别处的票');
    const forged = ['entry.turnAway', { gate: 'A', code: 'ticket-forged' }];
    await expect.poll(dos).toHaveLength(2);
    expect(dos().map(({ name, args }) => [name, args])).toEqual([forged, forged]);
    await page.context().close();
  });

  it('types a number, admits fewer than the ticket says, and counts one out', async () => {
    const { page } = await atGate();
    await page.click('[data-act=type]');
    for (const digit of ['1', '5', '5']) {
      await page.click(`.keys button >> text="${digit}"`);
    }
    await page.click('[data-test=confirm]');
    await tone(page, 'open');
    await page.click('[data-act=one]');
    await page.click('[data-act=type]');
    // A keyboard types into the sheet wherever its focus is.
    await page.keyboard.type('1588');
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Enter');
    await page.waitForSelector('[data-test=number] >> text=0158');
    await page.click('[data-act=one]');
    await page.click('[data-act=admit]');
    await tone(page, 'done');
    await page.click('[data-act=count-out]');
    await expect.poll(dos).toHaveLength(2);
    expect(dos().map(({ name, args }) => [name, args])).toEqual([
      ['entry.admit', { gate: 'A', ticket: '0158', people: 1 }],
      ['entry.leave', { gate: 'A', people: 1 }],
    ]);
    await page.context().close();
  });

  it('says until when an early one waits, and moves it to another slot', async () => {
    const { page } = await atGate();
    const code = ticketOf('0171', 's-1130');
    await scan(page, code);
    await tone(page, 'waits');
    expect(await page.textContent('[data-test=subject]')).toContain('还要等到 11:00');
    expect(await page.textContent('[data-test=face]')).toMatch(/^17:\d\d$/);
    await page.click('[data-act=reschedule]');
    expect(await page.locator('[data-slot]').count()).toBe(2);
    await page.click('[data-slot=s-1200]');
    await page.click('[data-test=confirm]');
    await expect.poll(dos).toHaveLength(2);
    expect(dos()[0]).toMatchObject({
      name: 'entry.turnAway',
      args: { gate: 'A', code: 'too-early', ticket: code },
    });
    expect(dos()[1]).toMatchObject({
      name: 'entry.reschedule',
      args: { household: 'H0171', slot: 's-1200' },
    });
    await page.context().close();
  });

  it('lets somebody who is inside leave and come back', async () => {
    const { page } = await atGate();
    const code = ticketOf('0149', 's-1030');
    await scan(page, code);
    await page.waitForSelector('[data-tone=closed] >> text=不放行 已在场内');
    await page.click('[data-act=come-back]');
    await tone(page, 'done');
    await expect.poll(dos).toHaveLength(3);
    expect(dos().map(({ name, args }) => [name, args])).toEqual([
      ['entry.turnAway', { gate: 'A', code: 'already-inside', ticket: code }],
      ['entry.leave', { gate: 'A', ticket: code, people: 2 }],
      ['entry.admit', { gate: 'A', ticket: code, people: 2 }],
    ]);
    await page.context().close();
  });

  it('goes on without network, knows whom it let in, and sends when it is back', async () => {
    const { page } = await atGate();
    const back = await goOffline(page);
    const code = ticketOf('0158', 's-1030');
    await scan(page, code);
    await tone(page, 'open');
    await page.click('[data-act=admit]');
    await page.waitForSelector('[data-test=scan] >> text=Admitted, waits for network');
    await scan(page, code);
    await page.waitForSelector('[data-tone=closed] >> text=不放行 已在场内');
    await page.waitForSelector(
      '[data-test=scan] >> text=Refused: already inside, waits for network',
    );
    expect(dos()).toEqual([]);
    on.stage.hub.decide = ({ id }) => ({
      op: 'done',
      id,
      seq: 99,
      result: { household: 'H0158', number: '0158', people: 2, remarks: ['already-inside'] },
    });
    await back();
    await expect.poll(dos).toHaveLength(2);
    expect(dos()[0]).toMatchObject({ name: 'entry.admit', args: { ticket: code } });
    expect(dos()[0]?.actedAt).toMatch(/^2026-03-02T02:42/);
    expect(dos()[1]).toMatchObject({ name: 'entry.turnAway', args: { code: 'already-inside' } });
    expect(dos()[1]?.actedAt).toMatch(/^2026-03-02T02:42/);
    await page.waitForSelector('[data-test=scan] >> text=Admitted, on record: already inside');
    await page.context().close();
  });

  it('says a refusal of the hub where the household stands, not over it', async () => {
    const { page } = await atGate();
    on.stage.hub.decide = ({ id }) => ({
      op: 'refused',
      id,
      problem: { code: 'entry-paced', title: 'Paced', status: 409 },
    });
    await scan(page, '0155');
    await tone(page, 'open');
    await page.click('[data-act=admit]');
    await page.waitForSelector('[data-tone=closed] >> text=入场限速');
    expect(await page.locator('[data-test=message]').count()).toBe(0);
    await page.context().close();
  });

  it('puts back who missed the call', async () => {
    const { page } = await atGate();
    change('queue', { households: { H0149: { state: 'deferred-missed' } } });
    await scan(page, '0149');
    await page.click('[data-act=make-up]');
    await expect.poll(dos).toHaveLength(2);
    expect(dos()[1]).toMatchObject({
      name: 'household.requestMakeUp',
      args: { household: 'H0149' },
    });
    await page.context().close();
  });

  it('shows held gates, double use, and says plainly that there is no camera', async () => {
    const { page, errors } = await atGate();
    change('entry', {
      gates: { B: { held: { since: on.stage.in(-5), by: 'm', expectedUntil: on.stage.in(600) } } },
      conflicts: {
        '71': {
          number: '0149',
          gate: 'B',
          people: 2,
          at: on.stage.in(0),
          remarks: ['already-inside'],
        },
      },
    });
    await page.waitForSelector('[data-gate=B].held >> text=B口 暂停至约 10:52');
    await page.waitForSelector('[data-test=double] >> text=重复使用 0149：A口 10:31，B口 10:42');
    await page.click('[data-act=scan]');
    await page.waitForSelector('[data-test=no-camera]');
    await scan(page, ticketOf('0155', 's-1030'));
    await tone(page, 'open');
    expect(await page.locator('[role=dialog]').count()).toBe(0);
    expect(await seriousOf(page)).toEqual([]);
    expect(errors).toEqual([]);
    await page.context().close();
  });
});
