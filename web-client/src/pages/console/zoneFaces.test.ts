import { describe, expect, it } from 'vitest';
import type { CrowdDocument, CrowdZone, EntryDocument, EntrySlot } from '../../../live';
import { densityText, heatColumns, heatRows } from './heatCells';
import { extentOf, levelAt, zoneFaces } from './zoneFaces';

const NOW = Date.parse('2026-11-24T02:42:00Z');
const at = (seconds: number) => new Date(NOW + seconds * 1_000).toISOString();

const hall: CrowdZone = {
  label: { zh: 'A厅', en: 'Hall A' },
  rank: 1,
  area: 150,
  kind: 'hall',
  source: 'sensors',
  floor: { x: 10, y: 4, width: 30, height: 10 },
  people: 318,
  low: 301,
  high: 336,
  density: 2.12,
  level: 'orange',
  sampledAt: at(-3),
};
const door: CrowdZone = {
  ...hall,
  label: { zh: 'B口外', en: 'Outside gate B' },
  rank: 0,
  kind: 'door',
  floor: { x: 40, y: 14, width: 10, height: 10 },
};
const silent: CrowdZone = {
  label: { zh: '签约区', en: 'Signing' },
  rank: 2,
  area: 20,
  kind: 'hall',
  source: 'sensors',
  level: 'unknown',
  last: 47,
  unknownSince: at(-74),
  sampledAt: at(-74),
};
const thresholds = {
  halls: { blue: 1, yellow: 1.5, orange: 2.5, red: 3.5 },
  doors: { blue: 0.7, yellow: 1, orange: 1.5, red: 2.5 },
};
const crowd = { zones: { hall, door, silent }, thresholds } as unknown as CrowdDocument;
const gates = (held: object) =>
  ({ gates: { B: { zone: 'hall', outside: 'door', ...held } } }) as unknown as EntryDocument;

describe('zones on the plan', () => {
  const faces = (entry?: EntryDocument) =>
    Object.fromEntries(
      zoneFaces(crowd, entry, NOW, 'Asia/Shanghai').map((face) => [face.id, face]),
    );

  it('lie where their rectangles are, in hundredths of all of them', () => {
    expect(extentOf(crowd)).toEqual({ width: 40, height: 20 });
    expect(faces()['door']?.place).toEqual({
      left: 75,
      top: 50,
      width: 25,
      height: 50,
    });
    expect(faces()['silent']?.place).toBeUndefined();
  });

  it('have no plan where none has a rectangle', () => {
    expect(extentOf({ zones: { silent } } as unknown as CrowdDocument)).toBeUndefined();
  });

  it('carry their band and age', () => {
    expect(faces()['hall']).toMatchObject({
      density: '2.12',
      people: { zh: '318 (301–336)' },
      age: '3 s',
    });
  });

  it('say what was last known while unknown, never a density', () => {
    const face = faces()['silent'];
    expect(face?.density).toBeUndefined();
    expect(face?.people).toEqual({ zh: '最后 47，74 s', en: 'last 47, 74 s' });
  });

  it('wait for somebody at orange, until a gate that fills them is held', () => {
    expect(faces(gates({}))['hall']?.unanswered).toBe(true);
    expect(faces(gates({ held: { since: at(-5), by: 'manager' } }))['hall']?.unanswered).toBe(
      false,
    );
    expect(faces(gates({}))['silent']?.unanswered).toBe(false);
  });

  it('are listed in their order', () => {
    const ids = zoneFaces(crowd, undefined, NOW, 'Asia/Shanghai').map(({ id }) => id);
    expect(ids).toEqual(['door', 'hall', 'silent']);
  });
});

it('grades doors more strictly than halls, each level from its threshold on', () => {
  expect([0.99, 1, 1.49, 1.5, 2.5, 3.5].map((each) => levelAt(each, hall, thresholds))).toEqual([
    'normal',
    'blue',
    'blue',
    'yellow',
    'orange',
    'red',
  ]);
  expect(levelAt(1.5, door, thresholds)).toBe('orange');
  expect(levelAt(9, hall, { halls: {}, doors: {} })).toBe('normal');
});

describe('the heat map', () => {
  const slot = (from: number, day = 1): EntrySlot =>
    ({ day, from: at(from * 60), to: at(from * 60 + 1_800) }) as unknown as EntrySlot;
  const entry = {
    day: 1,
    slots: { next: slot(18), past: slot(-42), now: slot(-12), other: slot(0, 2) },
  } as unknown as EntryDocument;
  const bySlot = {
    past: { hall: { planned: 1.2, peak: 1.71, forecast: 9 } },
    now: { hall: { planned: 1.4, peak: 2.6, forecast: 9 }, silent: { peak: 0.5 } },
    next: { hall: { planned: 1.3, peak: 9, forecast: 2.64 } },
  };
  const columns = heatColumns(entry, NOW);
  const rows = heatRows({ ...crowd, bySlot }, columns);
  const cells = (zone: string) => rows.find((row) => row.zone === zone)?.cells ?? [];

  it('has the slots of the day in their order, past, at hand and to come', () => {
    expect(columns.map(({ slot: id, tense }) => [id, tense])).toEqual([
      ['past', 'past'],
      ['now', 'now'],
      ['next', 'coming'],
    ]);
  });

  it('shows the peak of what is, the forecast of what comes, and the plan of both', () => {
    expect(cells('hall').map((cell) => [densityText(cell), cell.planned, cell.level])).toEqual([
      ['1.71', 1.2, 'yellow'],
      ['2.60', 1.4, 'orange'],
      ['2.6', 1.3, 'orange'],
    ]);
  });

  it('does not know the slot at hand of a zone that is unknown, but what was before', () => {
    expect(cells('silent').map(({ unknown }) => unknown)).toEqual([false, true, false]);
  });

  it('claims nothing where there is no figure', () => {
    expect(cells('door').map(densityText)).toEqual(['–', '–', '–']);
  });
});
