import { describe, expect, it } from 'vitest';
import type { CrowdZone } from '../../../live';
import { calm, concernsOf, type Situation } from './concerns';

const NOW = Date.parse('2026-11-24T02:42:00Z');
const at = (seconds: number) => new Date(NOW + seconds * 1_000).toISOString();
const label = (zh: string) => ({ zh, en: zh });

const zone = (zh: string, changes: Partial<CrowdZone>): CrowdZone => ({
  label: label(zh),
  ...{ rank: 1, area: 10, kind: 'hall', source: 'sensors', level: 'normal' },
  ...changes,
});

interface Changes {
  zones?: Record<string, CrowdZone>;
  inside?: object;
  held?: object;
  frozenSince?: string;
  p90?: number;
  notices?: object;
}

function situation({ zones = {}, inside, held, frozenSince, p90, notices = {} }: Changes) {
  return {
    board: { notices },
    crowd: { zones, inside: inside ?? { people: 10, limit: 100 }, longestWait: 2_700 },
    entry: { gates: { B: { label: label('B口'), outside: 'door', held } }, slots: {} },
    queue: { stages: { s: { kind: 'selection', p90 } }, frozenSince },
    now: NOW,
    timeZone: 'Asia/Shanghai',
  } as unknown as Situation;
}
const titles = (changes: Changes) => concernsOf(situation(changes)).map(({ title }) => title.zh);

describe('what stands out', () => {
  it('is nothing while all is as it should be', () => {
    const zones = { a: zone('A厅', {}), b: zone('B厅', { level: 'blue' }) };
    expect(concernsOf(situation({ zones }))).toEqual([]);
    expect(calm(true).title.zh).toBe('一切正常');
    expect(calm(false).title.zh).toBe('未开场');
  });

  it('comes by urgency: red, frozen, full, orange, unknown, wait, yellow, held, notice', () => {
    const zones = {
      yellow: zone('黄', { level: 'yellow', levelSince: at(-10) }),
      unknown: zone('无', { level: 'unknown', unknownSince: at(-70), last: 4 }),
      orange: zone('橙', { level: 'orange', levelSince: at(-10) }),
      red: zone('红', { level: 'red', levelSince: at(-10) }),
    };
    expect(
      titles({
        zones,
        inside: { people: 95, limit: 100 },
        held: { since: at(-60), by: 'manager' },
        frozenSince: at(-5),
        p90: 2_701,
        notices: {
          info: { text: label('午休'), level: 'info', at: at(-100) },
          over: { text: label('过期'), at: at(-100), until: at(-1) },
        },
      }),
    ).toEqual([
      '红 非常拥挤',
      '现场冻结',
      '场内将满',
      '橙 拥挤',
      '无 人数未知',
      '等候过长',
      '黄 较挤',
      'B口 暂停',
      '午休',
    ]);
  });

  it('waits for somebody until a gate beside the zone is held', () => {
    const zones = { door: zone('B口外', { level: 'orange', levelSince: at(-134) }) };
    const [open] = concernsOf(situation({ zones }));
    expect(open).toMatchObject({ filled: true, clock: { text: '2:14' }, tone: 'orange' });
    const [held] = concernsOf(situation({ zones, held: { since: at(-9), by: 'manager' } }));
    expect(held).toMatchObject({ filled: false, who: { zh: 'B口已暂停' } });
  });

  it('counts down to when a gate may resume, and up once that has passed', () => {
    const held = { since: at(-60), by: 'manager', expectedUntil: at(120) };
    expect(concernsOf(situation({ held }))[0]?.clock?.text).toBe('2:00');
    const over = { ...held, expectedUntil: at(-1) };
    expect(concernsOf(situation({ held: over }))[0]?.clock?.text).toBe('1:00');
  });

  it('says who held a gate: a person, or the venue’s rule', () => {
    const held = { since: at(-60), by: 'manager' };
    expect(concernsOf(situation({ held }))[0]?.state.zh).toBe('manager 暂停');
    const byHub = { ...held, zone: 'hall' };
    expect(concernsOf(situation({ held: byHub }))[0]?.state.zh).toBe('按规则自动暂停');
  });
});
