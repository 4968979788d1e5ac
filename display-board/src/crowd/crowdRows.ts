import type { Bilingual, CrowdLevel, DensityDocument } from 'web-client/live';
import { words } from '../words';

/** A zone's crowd in plain words: bars filled, the word, and a colour from yellow upwards. */
export interface CrowdFace {
  bars: number;
  word: Bilingual;
  colour: 'plain' | 'yellow' | 'orange' | 'red';
}

export interface CrowdRow {
  id: string;
  label: Bilingual;
  now: CrowdFace;
  next: CrowdFace | undefined;
}

const faces: Record<CrowdLevel | 'none', Omit<CrowdFace, 'word'>> = {
  none: { bars: 1, colour: 'plain' },
  blue: { bars: 2, colour: 'plain' },
  yellow: { bars: 3, colour: 'yellow' },
  orange: { bars: 4, colour: 'orange' },
  red: { bars: 4, colour: 'red' },
};

export function crowdRows(density: DensityDocument): CrowdRow[] {
  return Object.entries(density.zones)
    .sort(([, a], [, b]) => a.rank - b.rank)
    .map(([id, zone]) => ({
      id,
      label: zone.label,
      now: zone.known
        ? face(zone.level)
        : { bars: 0, word: words.crowdUnknown, colour: 'plain' as const },
      next: zone.next ? face(zone.next.level) : undefined,
    }));
}

function face(level: CrowdLevel | undefined): CrowdFace {
  return { ...faces[level ?? 'none'], word: words.crowdLevel(level) };
}
