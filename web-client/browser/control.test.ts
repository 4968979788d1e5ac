import { describe, expect, it } from 'vitest';
import { hold } from './scene';
import { useStage } from './useStage';

/** What supervisors and managers do to ties, units and the venue, in a real browser. */
const on = useStage();
const { at, become, change, dos } = on;
const off = (act: string) => `[data-act="${act}"][aria-disabled="true"]`;

const TIE = { t14: { households: ['H0145', 'H0146', 'H0147'], numbers: ['0145', '0146', '0147'] } };

describe('the draw of a tie', () => {
  it('enters the order tapped, only when every lot is drawn and the act is held', async () => {
    become('supervisor1', 'supervisor');
    change('queue', { ties: TIE });
    const { page, errors } = await at('/staff/manage');
    await page.click('[data-tie="t14"]');
    await page.click('[data-candidate="H0147"]');
    await page.click('[data-candidate="H0146"]');
    await page.click('[data-act="back"]');
    await page.click('[data-candidate="H0145"]');
    await page.waitForSelector(`${off('tie.draw')} >> text=还有 1 户没抽`);
    await page.click('[data-candidate="H0146"]');
    const enter = page.locator('[data-act="tie.draw"][aria-disabled="false"]');
    await enter.click();
    expect(dos()).toEqual([]);
    await enter.dispatchEvent('pointerdown');
    await expect.poll(dos).toHaveLength(1);
    expect(dos()[0]).toMatchObject({
      name: 'tie.draw',
      args: { tie: 't14', order: ['H0147', 'H0145', 'H0146'] },
    });
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it('keeps the result with its entry, over a reload, when the hub has forgotten the tie', async () => {
    become('supervisor1', 'supervisor');
    change('queue', { ties: TIE });
    on.stage.hub.decide = ({ id }) => {
      change('queue', { ties: { t14: null } });
      return { op: 'done', id, seq: 1203, result: {} };
    };
    const { page } = await at('/staff/manage/draw/t14');
    for (const household of ['H0146', 'H0147', 'H0145']) {
      await page.click(`[data-candidate="${household}"]`);
    }
    await page.locator('[data-act="tie.draw"]').dispatchEvent('pointerdown');
    await page.waitForSelector('[data-test=result] >> text=记入台账第 1203 条，supervisor1 登记');
    await page.reload();
    await page.waitForSelector('[data-test=result] >> text=第 1203 条');
    expect(await page.locator('[data-test=drawn]').allTextContents()).toEqual(
      ['0146', '0147', '0145'].map((number) => expect.stringContaining(number) as string),
    );
    await page.context().close();
  });

  it('goes back to the lots when the hub refuses the order', async () => {
    become('supervisor1', 'supervisor');
    change('queue', { ties: TIE });
    on.stage.hub.decide = ({ id }) => ({
      op: 'refused',
      id,
      problem: { code: 'wrong-tie', title: 'Wrong tie', status: 409 },
    });
    const { page } = await at('/staff/manage/draw/t14');
    for (const household of ['H0146', 'H0147', 'H0145']) {
      await page.click(`[data-candidate="${household}"]`);
    }
    await page.locator('[data-act="tie.draw"]').dispatchEvent('pointerdown');
    await page.waitForSelector('[data-test=message] >> text=不是这组并列号');
    expect(await page.locator('[data-test=result]').count()).toBe(0);
    await page.context().close();
  });
});

describe('units', () => {
  it('suspends with a reason, restores without, and offers only what the state allows', async () => {
    become('manager', 'manager');
    hold(on.stage, 'approvals', { approvals: {} });
    const { page, errors } = await at('/staff/manage/units');
    await page.click('[data-unit="3-1-2002"]');
    await page.waitForSelector(`${off('unit.restore')} >> text=已经是这样`);
    await page.waitForSelector(`${off('unit.void')} >> text=还没有人选`);
    await page.click('[data-act="unit.suspend"]');
    await page.click('[data-reason="objection"]');
    await page.click('[data-test=confirm]');
    await page.click('[data-unit="5-1-1903"]');
    await page.click('[data-act="unit.restore"]');
    await expect.poll(dos).toHaveLength(2);
    expect(dos().map(({ name, args }) => [name, args])).toEqual([
      ['unit.suspend', { unit: '3-1-2002', reason: 'objection' }],
      ['unit.restore', { unit: '5-1-1903' }],
    ]);
    await page.waitForSelector('[data-test=undo]');
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it('asks for the second key to void a choice, and shows it waiting until another decides', async () => {
    become('supervisor1', 'supervisor');
    hold(on.stage, 'approvals', { approvals: {} });
    const approval = {
      act: 'unit.void',
      args: { unit: '3-1-1703', reason: 'clerk-error' },
      by: 'supervisor1',
      at: on.stage.in(0),
      until: on.stage.in(300),
      state: 'open',
    };
    on.stage.hub.decide = ({ id }) => {
      change('approvals', { approvals: { a7: approval } });
      return { op: 'done', id, seq: 99, result: { approval: 'a7' } };
    };
    change('units', { units: { '3-1-1703': { state: 'chosen' } } });
    const { page } = await at('/staff/manage/units');
    await page.click('[data-unit="3-1-1703"]');
    await page.click('[data-act="unit.void"]');
    await page.click('[data-reason="clerk-error"]');
    await page.click('[data-test=confirm]');
    await page.waitForSelector('[data-test=key] >> text=作废，等第二把钥匙');
    await page.waitForSelector(`${off('unit.void')} >> text=已请第二把钥匙`);
    expect(await page.locator('[data-test=undo]').count()).toBe(0);
    expect(dos()[0]?.args).toEqual({ unit: '3-1-1703', reason: 'clerk-error' });
    await page.goto(`${on.stage.address}/staff/manage`);
    await page.waitForSelector('[data-test=waiting-key] >> text=3栋 1703');
    change('approvals', {
      approvals: { a7: { state: 'refused', decidedBy: 'manager', decidedAt: on.stage.in(5) } },
    });
    await page.waitForSelector('[data-test=waiting-key]', { state: 'detached' });
    await page.goto(`${on.stage.address}/staff/manage/units`);
    await page.click('[data-unit="3-1-1703"]');
    await page.waitForSelector('[data-test=key] >> text=作废被拒绝');
    await page.context().close();
  });
});

describe('the fault moment', () => {
  it('is declared with its moment and the rule, and shows who was called after it', async () => {
    become('manager', 'manager');
    const { page } = await at('/staff/manage');
    await page.click('[data-act="venue.declareFault"]');
    for (let minute = 0; minute < 3; minute += 1) {
      await page.click('[data-step="-60"]');
    }
    await page.waitForSelector('[data-test=called-after] >> text=0132');
    await page.dispatchEvent('[data-test=confirm]', 'click');
    expect(dos()).toEqual([]);
    await page.click('[data-rule="void"]');
    await page.click('[data-test=confirm]');
    await expect.poll(dos).toHaveLength(1);
    expect(dos()[0]).toMatchObject({ name: 'venue.declareFault', args: { rule: 'void' } });
    expect(dos()[0]?.args['at']).toMatch(/^2026-03-02T02:39:/);
    await page.context().close();
  });

  it('says so where the hub cannot do it yet; and what the role may never do', async () => {
    on.stage.commands['venue.declareFault'] = { built: false, roles: ['supervisor'] };
    become('supervisor1', 'supervisor');
    const { page } = await at('/staff/manage');
    await page.waitForSelector(`${off('venue.declareFault')} >> text=还没有这项功能`);
    await page.waitForSelector(`${off('venue.close')} >> text=此账号不能做这件事`);
    await page.context().close();
  });
});

it('leads a supervisor to the units and to venue control', async () => {
  become('supervisor1', 'supervisor');
  const { page } = await at('/staff/');
  await page.click('.place >> text=现场管理');
  await page.click('text=打开房源');
  await page.waitForSelector('[data-unit="3-1-2002"]');
  await page.context().close();
});
