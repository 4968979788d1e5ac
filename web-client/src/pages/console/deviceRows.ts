import type { Bilingual, CrowdDocument, DevicesDocument } from '../../../live';
import { deviceWords as words } from '../../texts';
import { ageOf } from '../../venue/times';

export type DeviceKind = 'screen' | 'tablet' | 'radio' | 'sensor';

export interface KindCount {
  kind: DeviceKind;
  heard: number;
  all: number;
}

const KINDS: Record<string, DeviceKind> = {
  screen: 'screen',
  radio: 'radio',
  gate: 'tablet',
  counter: 'tablet',
  security: 'tablet',
};

/** How many of each kind are heard, of those there are. */
export function kindCounts(
  { devices }: DevicesDocument,
  { sensors }: Pick<CrowdDocument, 'sensors'>,
): KindCount[] {
  const told = Object.values(devices).flatMap(({ role, connected }) => {
    const kind = KINDS[role];
    return kind ? [{ kind, heard: connected }] : [];
  });
  const all = [
    ...told,
    ...Object.values(sensors).map(({ heardAt, silentSince }) => ({
      kind: 'sensor' as const,
      heard: heardAt !== undefined && silentSince === undefined,
    })),
  ];
  return (['screen', 'tablet', 'radio', 'sensor'] as const)
    .map((kind) => all.filter((each) => each.kind === kind))
    .filter((each) => each.length > 0)
    .map((each) => ({
      kind: each[0]?.kind ?? 'screen',
      heard: each.filter(({ heard }) => heard).length,
      all: each.length,
    }));
}

export interface Trouble {
  id: string;
  text: Bilingual;
}

/** Which devices and sensors are not as they should be, by name. */
export function troubles(
  { devices }: DevicesDocument,
  { sensors }: Pick<CrowdDocument, 'sensors'>,
  now: number,
): Trouble[] {
  const age = (at: string) => ageOf(Math.max(0, now - Date.parse(at)));
  const told = Object.entries(devices).flatMap(([id, { role, connected, lastBeat, visible }]) => {
    if (!KINDS[role]) {
      return [];
    }
    if (!connected) {
      return [{ id, text: words.off(id, lastBeat === undefined ? undefined : age(lastBeat)) }];
    }
    return visible === false ? [{ id, text: words.hidden(id) }] : [];
  });
  const counted = Object.entries(sensors)
    .sort(([, a], [, b]) => a.rank - b.rank)
    .flatMap(([id, { label, silentSince, doubt, doubtedAt }]) => {
      if (silentSince !== undefined) {
        return [{ id, text: words.silent(label, age(silentSince)) }];
      }
      return doubt && doubtedAt !== undefined
        ? [{ id, text: words.doubted(label, words.doubts[doubt], age(doubtedAt)) }]
        : [];
    });
  return [...counted, ...told];
}

/** Who will show a change of the entry: connected screens and gate tablets. */
export function showing({ devices }: DevicesDocument): { screens: number; tablets: number } {
  const connected = Object.values(devices).filter((each) => each.connected);
  return {
    screens: connected.filter(({ role }) => role === 'screen').length,
    tablets: connected.filter(({ role }) => role === 'gate').length,
  };
}
