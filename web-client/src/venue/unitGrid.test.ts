import { expect, it } from 'vitest';
import type { Unit, UnitsDocument } from '../../live';
import { unitGrid } from './unitGrid';

const unit = (building: string, floor: number, room: string, more: Partial<Unit> = {}): Unit => ({
  pool: 'two',
  building,
  floor,
  room,
  type: 't',
  area: 60,
  state: 'free',
  rank: 1,
  ...more,
});

function documentOf(units: Unit[]): UnitsDocument {
  const buildings = {
    '5': { label: { zh: '5栋', en: 'Building 5' }, rank: 1 },
    '3': { label: { zh: '3栋', en: 'Building 3' }, rank: 2 },
  };
  const byId = Object.fromEntries(units.map((each, index) => [`u${index}`, each]));
  return { pools: {}, types: {}, buildings, units: byId };
}

it('puts the top floor first, and rooms above each other in one column', () => {
  const grids = unitGrid(
    documentOf([
      unit('3', 2, '0201'),
      unit('3', 10, '1001'),
      unit('3', 10, '1003', { state: 'chosen' }),
      unit('3', 2, '0203'),
    ]),
    ['two'],
  );
  expect(grids).toHaveLength(1);
  expect(grids[0]?.columns).toBe(2);
  expect(grids[0]?.free).toBe(3);
  expect(grids[0]?.floors.map(({ cells }) => cells.map((cell) => cell?.unit.room))).toEqual([
    ['1001', '1003'],
    ['0201', '0203'],
  ]);
});

it('leaves a gap where a floor has no such room, and keeps sections apart', () => {
  const [grid] = unitGrid(
    documentOf([
      unit('3', 2, '01', { section: '1' }),
      unit('3', 2, '01', { section: '2' }),
      unit('3', 1, '01', { section: '2' }),
    ]),
    ['two'],
  );
  expect(grid?.columns).toBe(2);
  expect(grid?.floors[1]?.cells.map((cell) => cell?.unit.section)).toEqual([undefined, '2']);
});

it('shows only the pools asked for, buildings in their rank, returned units as free', () => {
  const grids = unitGrid(
    documentOf([
      unit('3', 1, '0101', { state: 'returned' }),
      unit('5', 1, '0101'),
      unit('5', 1, '0102', { pool: 'three' }),
    ]),
    ['two'],
  );
  expect(grids.map(({ id, columns, free }) => [id, columns, free])).toEqual([
    ['5', 1, 1],
    ['3', 1, 1],
  ]);
});
