import { describe, expect, it } from 'vitest';
import { readAddress } from './address';
import { sheetFor } from './sheet';

describe('the sheet', () => {
  it('is the drawing itself at 1080p, and twice it at 4K', () => {
    expect(sheetFor({ width: 1920, height: 1080 }, undefined)).toMatchObject({ factor: 1 });
    expect(sheetFor({ width: 3840, height: 2160 }, undefined)).toMatchObject({
      factor: 2,
      width: 1920,
      height: 1080,
      compact: false,
    });
  });

  it('stands upright on an upright panel', () => {
    expect(sheetFor({ width: 1080, height: 1920 }, undefined)).toMatchObject({
      factor: 1,
      portrait: true,
    });
  });

  it('grows with the distance: 55″ read at 15 m needs letters half as large again', () => {
    const sheet = sheetFor({ width: 1920, height: 1080 }, { inches: 55, metres: 15 });
    expect(sheet.factor).toBeCloseTo(1.5, 2);
    expect(sheet.compact).toBe(true);
  });

  it('has called figures of 83 mm at 10 m on a 43″ panel', () => {
    const { factor } = sheetFor({ width: 1920, height: 1080 }, { inches: 43, metres: 10 });
    const millimetres = 131 * factor * ((43 * 25.4) / Math.hypot(1920, 1080));
    expect(millimetres).toBeGreaterThanOrEqual(82.9);
  });

  it('never leaves a panel half used, and never magnifies beyond use', () => {
    expect(sheetFor({ width: 1920, height: 1080 }, { inches: 98, metres: 3 }).factor).toBe(1);
    expect(sheetFor({ width: 1920, height: 1080 }, { inches: 10, metres: 50 }).factor).toBe(2);
  });
});

describe('the address of a screen', () => {
  it('names venue, layout and panel', () => {
    expect(
      readAddress({ pathname: '/board/demo', search: '?layout=units&inches=65&metres=12' }),
    ).toEqual({ venue: 'demo', layout: 'units', panel: { inches: 65, metres: 12 } });
  });

  it('falls back to the usual for what cannot be read', () => {
    expect(
      readAddress({ pathname: '/board/%E6%9D%BE/', search: '?layout=disco&inches=big' }),
    ).toEqual({ venue: '松', layout: 'auto' });
    expect(readAddress({ pathname: '/board/100%', search: '' }).venue).toBe('100%');
  });
});
