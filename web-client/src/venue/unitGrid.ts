import { type Bilingual, sectionName, type Unit, type UnitsDocument } from '../../live';

export interface BuildingGrid {
  id: string;
  label: Bilingual;
  /** How many rooms stand beside each other on its fullest floor. */
  columns: number;
  /** Its sections from left to right, and the columns of each; empty where it has but one. */
  sections: { name: Bilingual; columns: number }[];
  /** Units that can be chosen now. */
  free: number;
  floors: { floor: number; cells: ({ id: string; unit: Unit } | undefined)[] }[];
}

/** The unit board of some pools: top floor first, the same stack of rooms in the same column. */
export function unitGrid(units: UnitsDocument, pools: readonly string[]): BuildingGrid[] {
  const within = Object.entries(units.units)
    .filter(([, unit]) => pools.includes(unit.pool))
    .map(([id, unit]) => ({ id, unit }));
  const buildings = [...new Set(within.map(({ unit }) => unit.building))];
  return buildings
    .sort((a, b) => rankOf(units, a) - rankOf(units, b))
    .map((building) => {
      const inside = within.filter(({ unit }) => unit.building === building);
      const label = units.buildings[building]?.label ?? { zh: building, en: building };
      return { id: building, label, ...gridOf(inside) };
    });
}

function gridOf(inside: { id: string; unit: Unit }[]) {
  const stacks = [...new Set(inside.map(({ unit }) => stackOf(unit)))].sort((a, b) =>
    a.localeCompare(b, undefined, { numeric: true }),
  );
  const floors = [...new Set(inside.map(({ unit }) => unit.floor))].sort((a, b) => b - a);
  return {
    columns: stacks.length,
    sections: sectionsOf(stacks),
    free: inside.filter(({ unit }) => isFree(unit)).length,
    floors: floors.map((floor) => ({
      floor,
      cells: stacks.map((stack) =>
        inside.find(({ unit }) => unit.floor === floor && stackOf(unit) === stack),
      ),
    })),
  };
}

export function isFree({ state }: Unit): boolean {
  return state === 'free' || state === 'returned';
}

function sectionsOf(stacks: readonly string[]) {
  const counts = new Map<string, number>();
  for (const stack of stacks) {
    const section = stack.slice(0, stack.indexOf('/'));
    counts.set(section, (counts.get(section) ?? 0) + 1);
  }
  return counts.size < 2
    ? []
    : [...counts].map(([section, columns]) => ({ name: sectionName(section), columns }));
}

/** Rooms above each other end in the same digits, within their section. */
function stackOf({ section, room }: Unit): string {
  return `${section ?? ''}/${room.slice(-2)}`;
}

function rankOf(units: UnitsDocument, building: string): number {
  return units.buildings[building]?.rank ?? 0;
}
