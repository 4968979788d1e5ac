import { describe, expect, it } from 'vitest';
import { emWidth } from '../parts/textWidth';
import { listNumber, setNumber, SMALLEST_CALLED } from './calledNumber';
import { setPanel } from './panelSetting';

const box = { width: 944, height: 408 };

describe('a called number', () => {
  it('is as large as drawn when it has four characters', () => {
    expect(setNumber('0132', box, 400)).toEqual({ lines: ['0132'], size: 400 });
  });

  it('is broken after its letters when that makes it larger', () => {
    expect(setNumber('SYSJ0123', { width: 640, height: 430 }, 400).lines).toEqual(['SYSJ', '0123']);
  });

  it.each(['0132', 'A017', 'SYSJ0123', 'GZF-2026-01', 'SYSJ20260132', 'WWWWWW123456'])(
    'of up to twelve characters never goes below the least size: %s',
    (number) => {
      const { size } = setNumber(number, { width: 640, height: 400 }, 400);
      expect(size).toBeGreaterThanOrEqual(SMALLEST_CALLED);
    },
  );

  it.each(['0132', 'SYSJ0123', 'SYSJ20260132', '123456789012'])(
    'stays inside the narrowest panel it is given: %s',
    (number) => {
      const panel = { width: 701, height: 616, shared: false };
      const { lines, size } = setPanel(panel, number, '6', { zh: '选房', en: 'Selection' }).number;
      expect(Math.max(...lines.map(emWidth)) * size).toBeLessThanOrEqual(panel.width - 56);
    },
  );

  it('keeps every character in a list, the last six at full size', () => {
    expect(listNumber('SYSJ0123')).toEqual({ lead: '', body: 'SYSJ0123' });
    expect(listNumber('SYSJ20260123')).toEqual({ lead: 'SYSJ20', body: '260123' });
  });
});

describe('the panel', () => {
  it('keeps desk figures at 105 px or more however long the stage is', () => {
    const stage = { zh: '资格复核 调序 第2次', en: 'Qualification re-check, reordered, 2nd' };
    const setting = setPanel({ width: 741, height: 616, shared: false }, '0132', '12', stage);
    expect(setting.desk * 0.733).toBeGreaterThanOrEqual(105);
    expect(setting.stageBelow).toBe(true);
  });
});
