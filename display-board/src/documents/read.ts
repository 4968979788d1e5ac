import type {
  Bilingual,
  BoardDocument,
  DensityDocument,
  JsonObject,
  UnitsDocument,
} from 'web-client/live';

/** The document `board` as this screen draws it: what it needs of the rules may not be there. */
export type Board = Omit<BoardDocument, 'alerts' | 'rules'> & {
  rules?: { missed?: BoardDocument['rules']['missed'] };
};

/**
 * Documents as they come, made safe to draw: an unattended screen has nobody to reload it, so an
 * entry that lacks what is drawn of it is left out, and the rest is shown.
 */
export function readBoard(value: JsonObject): Board {
  const board = value as unknown as Partial<Board>;
  const venue: Partial<Board['venue']> = board.venue ?? {};
  return {
    ...board,
    venue: {
      timeZone: 'Asia/Shanghai',
      date: '',
      day: 1,
      days: 1,
      open: false,
      ...venue,
      name: readText(venue.name),
    },
    stages: labelled(board.stages),
    pools: labelled(board.pools),
    counters: entries(board.counters, ['stage', 'state']),
    calls: entries(board.calls, ['number', 'counter', 'stage', 'at', 'state', 'rank']),
    onDeck: entries(board.onDeck, ['number', 'rank']),
    missed: entries(board.missed, ['number', 'at']),
    slots: labelled(entries(board.slots, ['from', 'to'])),
    notices: entries(board.notices, ['text', 'at']),
    freezes: entries(board.freezes, ['since']),
  };
}

export function readUnits(value: JsonObject): UnitsDocument {
  const units = value as unknown as Partial<UnitsDocument>;
  return {
    pools: labelled(entries(units.pools, ['left', 'ahead'])),
    types: labelled(units.types),
    buildings: labelled(units.buildings),
    units: entries(units.units, ['building', 'floor', 'room', 'type', 'state']),
  };
}

export function readDensity(value: JsonObject): DensityDocument | undefined {
  const density = value as unknown as Partial<DensityDocument>;
  const zones = labelled(entries(density.zones, ['level']));
  return Object.keys(zones).length === 0 ? undefined : { zones, bySlot: density.bySlot ?? {} };
}

/** The entries of a set that have all that is needed to draw them. */
function entries<T extends object>(
  set: Record<string, T> | undefined,
  needed: readonly (keyof T)[],
): Record<string, T> {
  const whole = Object.entries(set ?? {}).filter(([, entry]) =>
    needed.every((name) => entry?.[name] !== undefined),
  );
  return Object.fromEntries(whole);
}

/** The same with every label in both languages; an entry without one is called by its id. */
function labelled<T extends { label: Bilingual }>(
  set: Record<string, T> | undefined,
): Record<string, T> {
  const named = Object.entries(entries(set, [])).map(([id, entry]): [string, T] => [
    id,
    { ...entry, label: readText(entry.label, id) },
  ]);
  return Object.fromEntries(named);
}

function readText(text: Partial<Bilingual> | undefined, otherwise = ''): Bilingual {
  const { zh, en } = text ?? {};
  return zh === undefined && en === undefined
    ? { zh: otherwise, en: otherwise }
    : { zh: zh ?? en ?? '', en: en ?? zh ?? '' };
}
