import type { Bilingual, CrowdDocument } from '../../../live';
import { levelColours, zoneWords as words } from '../../texts';
import { ageOf, timeOfDay } from '../../venue/times';

export interface ZoneFigure {
  id: string;
  label: Bilingual;
  value: Bilingual;
}

/**
 * All that is known of a zone.
 *
 * @param during the slot at hand, whose peak and person-minutes are told
 */
export function zoneFigures(
  crowd: CrowdDocument,
  id: string,
  { during, now, timeZone }: { during: string | undefined; now: number; timeZone: string },
): ZoneFigure[] {
  const zone = crowd.zones[id];
  if (!zone) {
    return [];
  }
  const here = during === undefined ? undefined : crowd.bySlot[during]?.[id];
  const ago = (at: string) => ageOf(Math.max(0, now - Date.parse(at)));
  const when = (at: string) => `${timeOfDay(at, timeZone, false)} (${ago(at)})`;
  const known = zone.level !== 'unknown';
  return [
    ...(known
      ? [
          figure('people', words.people, String(zone.people ?? 0)),
          figure('band', words.band, `${zone.low ?? 0}–${zone.high ?? 0}`),
          figure('density', words.density, zone.density?.toFixed(2) ?? '–'),
        ]
      : [figure('people', words.people, lastKnown(zone.last, zone.unknownSince, ago))]),
    figure('asOf', words.asOf, zone.sampledAt === undefined ? '–' : when(zone.sampledAt)),
    figure('area', words.area, String(zone.area)),
    { id: 'source', label: words.source, value: words.sources[zone.source] },
    figure('passages', words.passages, String(zone.passages ?? 0)),
    zone.recountedAt === undefined
      ? { id: 'recounted', label: words.recounted, value: words.noRecount }
      : figure('recounted', words.recounted, when(zone.recountedAt)),
    figure('peak', words.peak, here?.peak?.toFixed(2) ?? '–'),
    { id: 'above', label: words.above, value: personMinutes(here?.personMinutes ?? {}) },
  ];
}

/** The sensors that count a zone, in their order. */
export function sensorsOf({ sensors }: CrowdDocument, zone: string): Bilingual[] {
  return Object.values(sensors)
    .filter(({ into, outOf }) => into === zone || outOf === zone)
    .sort((a, b) => a.rank - b.rank)
    .map(({ label }) => label);
}

function personMinutes(minutes: Record<string, number>): Bilingual {
  const levels = (['blue', 'yellow', 'orange', 'red'] as const).filter((level) => minutes[level]);
  const each = (language: 'zh' | 'en') =>
    levels.map((level) => `${levelColours[level][language]} ${minutes[level] ?? 0}`).join(', ');
  return levels.length === 0 ? words.noneAbove : { zh: each('zh'), en: each('en') };
}

function lastKnown(
  last: number | undefined,
  since: string | undefined,
  ago: (at: string) => string,
): Bilingual {
  return last === undefined || since === undefined ? words.never : words.last(last, ago(since));
}

function figure(id: string, label: Bilingual, value: string | Bilingual): ZoneFigure {
  return { id, label, value: typeof value === 'string' ? { zh: value, en: '' } : value };
}
