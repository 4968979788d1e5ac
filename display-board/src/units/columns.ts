import { type Bilingual, sectionName, type Unit, type UnitsDocument } from 'web-client/live';

export interface PlacedUnit extends Unit {
  id: string;
}

/** A patch leaves the units it does not touch the same objects: their boxes need no drawing. */
const places = new WeakMap<Unit, PlacedUnit>();

function place(id: string, unit: Unit): PlacedUnit {
  const known = places.get(unit);
  if (known?.id === id) {
    return known;
  }
  const placed = { ...unit, id };
  places.set(unit, placed);
  return placed;
}

/** One entrance of one building: columns of rooms over floors. */
export interface Block {
  id: string;
  label: Bilingual;
  columns: readonly Column[];
  /** Units by floor and column; a room that does not exist is a hole. */
  rows: ReadonlyMap<number, ReadonlyMap<string, PlacedUnit>>;
}

/** Rooms one above the other. */
export interface Column {
  /** The room as the board shows it, without its floor. */
  room: string;
  /** The type of all its units; absent where they differ. */
  type?: string;
}

/** The room without its floor: `1704` on floor 17 is `04`, and every floor has its `04`. */
export function roomOnFloor(room: string, floor: number): string {
  const prefixes = [String(floor), String(floor).padStart(2, '0')];
  const prefix = prefixes.find((each) => room.startsWith(each) && room.length - each.length >= 2);
  return prefix === undefined ? room : room.slice(prefix.length);
}

/**
 * Names without what all of them begin with: of 松风花园3栋 and 松风花园6栋 the hall needs 3栋 and 6栋. A
 * number is never cut in two.
 */
export function withoutSharedStart(names: readonly string[]): string[] {
  const [first = ''] = names;
  let shared = new Set(names).size > 1 ? first.length : 0;
  for (const name of names) {
    while (!name.startsWith(first.slice(0, shared))) {
      shared -= 1;
    }
  }
  const start = first.slice(0, shared).replace(/[0-9A-Za-z]+$/, '');
  return names.map((name) => (name.length > start.length ? name.slice(start.length) : name));
}

/** Every entrance of every building, in the venue's order. */
export function blocksOf(units: UnitsDocument): Block[] {
  const grouped = new Map<string, PlacedUnit[]>();
  const placed = Object.entries(units.units).map(([id, unit]) => place(id, unit));
  for (const unit of placed) {
    const key = JSON.stringify([unit.building, unit.section ?? '']);
    const members = grouped.get(key);
    if (members) {
      members.push(unit);
    } else {
      grouped.set(key, [unit]);
    }
  }
  const sections = sectionsByBuilding(placed);
  const labels = shortLabels(units.buildings);
  return [...grouped.entries()]
    .map(([id, members]) => block(id, members, labels, sections))
    .sort((a, b) => a.order.rank - b.order.rank || naturally(a.order.section, b.order.section));
}

function shortLabels(buildings: UnitsDocument['buildings']) {
  const entries = Object.entries(buildings);
  const zh = withoutSharedStart(entries.map(([, { label }]) => label.zh));
  return new Map(
    entries.map(([id, { label, rank }], index) => [
      id,
      {
        label: {
          zh: zh[index] ?? label.zh,
          en: label.en === label.zh ? (zh[index] ?? label.en) : label.en,
        },
        rank,
      },
    ]),
  );
}

function sectionsByBuilding(units: readonly PlacedUnit[]): Map<string, Set<string>> {
  const sections = new Map<string, Set<string>>();
  for (const { building, section } of units) {
    const known = sections.get(building) ?? new Set<string>();
    sections.set(building, known.add(section ?? ''));
  }
  return sections;
}

function block(
  id: string,
  units: readonly PlacedUnit[],
  labels: ReadonlyMap<string, { label: Bilingual; rank: number }>,
  sections: ReadonlyMap<string, ReadonlySet<string>>,
): Block & { order: { rank: number; section: string } } {
  const { building = '', section = '' } = units[0] ?? {};
  const known = labels.get(building);
  const label = known?.label ?? { zh: building, en: building };
  const several = (sections.get(building)?.size ?? 0) > 1;
  const rows = rowsOf(units);
  return {
    id,
    label: several && section !== '' ? joined(label, sectionName(section)) : label,
    columns: columnsOf(rows),
    rows,
    order: { rank: known?.rank ?? Infinity, section },
  };
}

function joined(building: Bilingual, section: Bilingual): Bilingual {
  return { zh: `${building.zh}${section.zh}`, en: `${building.en}, ${section.en}` };
}

function rowsOf(units: readonly PlacedUnit[]): Map<number, Map<string, PlacedUnit>> {
  const clash = hasClash(units);
  const rows = new Map<number, Map<string, PlacedUnit>>();
  for (const unit of units) {
    const row = rows.get(unit.floor) ?? new Map<string, PlacedUnit>();
    row.set(clash ? unit.room : roomOnFloor(unit.room, unit.floor), unit);
    rows.set(unit.floor, row);
  }
  return rows;
}

/** Whether leaving out the floor would put two units of a floor into one place. */
function hasClash(units: readonly PlacedUnit[]): boolean {
  const places = units.map(({ room, floor }) => `${floor} ${roomOnFloor(room, floor)}`);
  return new Set(places).size < units.length;
}

function columnsOf(rows: ReadonlyMap<number, ReadonlyMap<string, PlacedUnit>>): Column[] {
  const types = new Map<string, Set<string>>();
  for (const row of rows.values()) {
    for (const [room, { type }] of row) {
      types.set(room, (types.get(room) ?? new Set<string>()).add(type));
    }
  }
  return [...types.entries()]
    .sort(([a], [b]) => naturally(a, b))
    .map(([room, seen]) => {
      const [type] = seen;
      return seen.size === 1 && type !== undefined ? { room, type } : { room };
    });
}

const natural = new Intl.Collator('en', { numeric: true });
function naturally(a: string, b: string): number {
  return natural.compare(a, b);
}
