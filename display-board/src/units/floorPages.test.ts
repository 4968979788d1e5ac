import { describe, expect, it } from 'vitest';
import { inventory, type Tower } from '../../fixtures/inventory';
import { MORNING, morningUnits } from '../../fixtures/morning';
import { arrangeUnits } from '../layouts/unitsArrangement';
import { sheetFor } from '../sheet';
import { blocksOf, roomOnFloor, withoutSharedStart } from './columns';
import { unitPages } from './floorPages';
import { typeSpans } from './typeSpans';

const landscape = arrangeUnits(sheetFor({ width: 1920, height: 1080 }, undefined), 3).grid;
const portrait = arrangeUnits(sheetFor({ width: 1080, height: 1920 }, undefined), 3).grid;

const floors = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);
const tower = (id: number, upTo: number, rooms: number): Tower => ({
  id: String(id),
  label: { zh: `明月花园${id}栋`, en: `Building ${id}` },
  floors: floors(2, upTo),
  rooms: Array.from({ length: rooms }, () => 'one'),
});
const stock = (towers: Tower[]) => ({ ...morningUnits(), ...inventory(towers, MORNING) });

describe('unit pages', () => {
  it('are the two of the morning: every building on each, floors 9–16 and 2–8', () => {
    const pages = unitPages(blocksOf(morningUnits()), landscape);
    expect(pages.map(({ floors }) => [floors[0], floors[floors.length - 1]])).toEqual([
      [16, 9],
      [8, 2],
    ]);
    expect(pages.every(({ bands }) => bands.length === 1 && bands[0]?.length === 3)).toBe(true);
  });

  it('put the buildings in bands, all on every page, where they do not fit side by side', () => {
    const pages = unitPages(blocksOf(morningUnits()), portrait);
    expect(pages.every(({ bands }) => bands.flat().length === 3)).toBe(true);
    expect(pages).toHaveLength(4);
  });

  it.each([
    ['three real towers', [tower(3, 31, 4), tower(6, 32, 6), tower(7, 32, 4)]],
    ['twelve towers', floors(1, 12).map((id) => tower(id, 33, 4 + (id % 5)))],
    ['one low house', [tower(1, 3, 2)]],
    ['one house broader than the screen', [tower(1, 6, 40)]],
  ])('show every unit exactly once: %s', (_, towers) => {
    const units = stock(towers);
    for (const room of [landscape, portrait]) {
      const shown = unitPages(blocksOf(units), room).flatMap(({ bands, floors: onPage }) =>
        bands
          .flat()
          .flatMap((block) =>
            onPage.flatMap((floor) =>
              block.columns.flatMap(
                ({ room: column }) => block.rows.get(floor)?.get(column)?.id ?? [],
              ),
            ),
          ),
      );
      expect(shown.sort()).toEqual(Object.keys(units.units).sort());
    }
  });

  it('are none for a venue without units', () => {
    expect(unitPages(blocksOf({ ...morningUnits(), units: {} }), landscape)).toEqual([]);
  });
});

describe('a building', () => {
  it('shows its rooms without the floor', () => {
    expect([roomOnFloor('1704', 17), roomOnFloor('0304', 3), roomOnFloor('304', 3)]).toEqual([
      '04',
      '04',
      '04',
    ]);
    expect([roomOnFloor('04', 17), roomOnFloor('17A', 17)]).toEqual(['04', '17A']);
  });

  it('keeps full room numbers where two units would fall into one place', () => {
    const units = stock([tower(1, 2, 1)]);
    const [unit] = Object.values(units.units);
    if (unit) {
      units.units['x'] = { ...unit, room: '01' };
    }
    expect(blocksOf(units)[0]?.columns.map(({ room }) => room)).toEqual(['01', '201']);
  });

  it('is called by what tells it from the others', () => {
    expect(withoutSharedStart(['松风花园3栋', '松风花园6栋'])).toEqual(['3栋', '6栋']);
    expect(withoutSharedStart(['花园11栋', '花园12栋'])).toEqual(['11栋', '12栋']);
    expect(withoutSharedStart(['松风花园3栋'])).toEqual(['松风花园3栋']);
    expect(withoutSharedStart(['A', 'AB'])).toEqual(['A', 'AB']);
  });

  it('has one block per entrance, named where there are several', () => {
    const two = [
      { ...tower(1, 4, 2), section: '1' },
      { ...tower(1, 4, 2), section: '2' },
    ];
    expect(blocksOf(stock(two)).map(({ label }) => label.zh)).toEqual([
      '明月花园1栋1单元',
      '明月花园1栋2单元',
    ]);
  });

  it('names the type of neighbouring columns as fully as the line is long', () => {
    const { types } = morningUnits();
    const one = { room: '01', type: 'one' };
    const two = { room: '02', type: 'two' };
    expect(typeSpans([one, one, one, two, two], types, 64)).toEqual([
      { columns: 3, name: '一居 45㎡' },
      { columns: 2, name: '两居' },
    ]);
    expect(typeSpans([{ room: '01' }], types, 64)).toEqual([{ columns: 1, name: '' }]);
  });
});
