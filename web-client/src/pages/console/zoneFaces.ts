import type { Bilingual, CrowdDocument, CrowdZone, CrowdLevel, EntryDocument } from '../../../live';
import { levelColours, zoneWords as words } from '../../texts';
import { ageOf, timeOfDay } from '../../venue/times';

/** A zone as the plan and the lists draw it. */
export interface ZoneFace {
  id: string;
  label: Bilingual;
  level: CrowdZone['level'];
  /** People per m²; none while unknown. */
  density: string | undefined;
  /** People with their band, or the last number known. */
  people: Bilingual;
  /** How old that is; none while unknown, where the last number says it. */
  age: string | undefined;
  rising: Bilingual | undefined;
  /** Whether it is at orange or above, and no gate that fills it is held. */
  unanswered: boolean;
  place: Place | undefined;
}

/** A rectangle in hundredths of the plan. */
export interface Place {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** How much of a zone fits into its place. */
export type Room = 'large' | 'flat' | 'strip' | 'small';

/** The plan's size in metres, around all rectangles. */
export interface Extent {
  width: number;
  height: number;
}

/** All zones in their order, as of a moment. */
export function zoneFaces(
  crowd: CrowdDocument,
  entry: EntryDocument | undefined,
  now: number,
  timeZone: string,
): ZoneFace[] {
  const corner = cornersOf(crowd);
  return zonesInOrder(crowd).map(([id, zone]) => ({
    id,
    label: zone.label,
    level: zone.level,
    density: zone.level === 'unknown' ? undefined : zone.density?.toFixed(2),
    people: peopleOf(zone, now),
    age:
      zone.level === 'unknown' || zone.sampledAt === undefined
        ? undefined
        : ageOf(Math.max(0, now - Date.parse(zone.sampledAt))),
    rising:
      zone.rising &&
      words.rising(timeOfDay(zone.rising.at, timeZone, false), levelColours[zone.rising.level]),
    unanswered: isCrowded(zone.level) && heldFor(id, entry) === undefined,
    place: zone.floor && placeOf(zone.floor, corner),
  }));
}

export function zonesInOrder(crowd: CrowdDocument): [string, CrowdZone][] {
  return Object.entries(crowd.zones).sort(([, a], [, b]) => a.rank - b.rank);
}

/** Levels that ask somebody to act. */
export function isCrowded(level: CrowdZone['level']): boolean {
  return level === 'orange' || level === 'red';
}

/** The gate that is held for a zone, or beside it. */
export function heldFor(
  zone: string,
  entry: EntryDocument | undefined,
): EntryDocument['gates'][string] | undefined {
  return Object.values(entry?.gates ?? {}).find(
    (gate) => gate.held && [gate.held.zone, gate.zone, gate.outside].includes(zone),
  );
}

/** The width and height of the floor plan; none where no zone has a place on it. */
export function extentOf(crowd: CrowdDocument): Extent | undefined {
  const { left, top, right, bottom } = cornersOf(crowd);
  return right > left && bottom > top ? { width: right - left, height: bottom - top } : undefined;
}

/** The level that a density asks for. */
export function levelAt(
  density: number,
  zone: CrowdZone,
  thresholds: CrowdDocument['thresholds'],
): CrowdLevel | 'normal' {
  const from = zone.kind === 'hall' ? thresholds.halls : thresholds.doors;
  const reached = (['red', 'orange', 'yellow', 'blue'] as const).find(
    (level) => density >= (from[level] ?? Infinity),
  );
  return reached ?? 'normal';
}

function peopleOf(zone: CrowdZone, now: number): Bilingual {
  if (zone.level !== 'unknown') {
    const { people = 0, low = people, high = people } = zone;
    const text = `${people} (${low}–${high})`;
    return { zh: text, en: text };
  }
  return zone.last === undefined
    ? words.never
    : words.last(zone.last, ageOf(Math.max(0, now - Date.parse(zone.unknownSince ?? ''))));
}

function cornersOf(crowd: CrowdDocument) {
  const floors = Object.values(crowd.zones).flatMap(({ floor }) => floor ?? []);
  return {
    left: Math.min(...floors.map(({ x }) => x)),
    top: Math.min(...floors.map(({ y }) => y)),
    right: Math.max(...floors.map(({ x, width }) => x + width)),
    bottom: Math.max(...floors.map(({ y, height }) => y + height)),
  };
}

function placeOf(
  floor: NonNullable<CrowdZone['floor']>,
  { left, top, right, bottom }: ReturnType<typeof cornersOf>,
): Place {
  const across = 100 / (right - left);
  const down = 100 / (bottom - top);
  return {
    left: (floor.x - left) * across,
    top: (floor.y - top) * down,
    width: floor.width * across,
    height: floor.height * down,
  };
}
