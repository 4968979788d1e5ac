import type { Page } from 'playwright-core';
import { MORNING, morningBoard, morningUnits } from '../fixtures/morning';
import { inventory, type Tower } from '../fixtures/inventory';
import type { Hall } from './hall';
import { morning } from './scenes';

export interface Size {
  name: string;
  width: number;
  height: number;
  query?: string;
}

export const sizes: Size[] = [
  { name: '1080p', width: 1920, height: 1080 },
  { name: '4k', width: 3840, height: 2160 },
  { name: 'portrait', width: 1080, height: 1920 },
  { name: 'far', width: 1920, height: 1080, query: '&inches=55&metres=15' },
];
const [hd] = sizes as [Size];
const portrait = sizes[2] as Size;

export interface Scene {
  name: string;
  query: string;
  hall: () => Promise<Hall>;
  sizes?: Size[];
  /** Milliseconds into the pulse at which the picture is taken. */
  animations?: number;
  then?: (page: Page, hall: Hall) => Promise<void>;
}

const PEAK = 500;

export const scenes: Scene[] = [
  { name: 'calls', query: '?layout=calls', hall: () => morning(), animations: PEAK },
  { name: 'units', query: '?layout=units', hall: () => morning() },
  { name: 'combined', query: '?layout=combined', hall: () => morning(), animations: PEAK },
  {
    name: 'combined-uncounted',
    query: '?layout=combined',
    hall: () => morning({ density: false }),
    sizes: [hd, portrait],
  },
  ...(['calls', 'units', 'combined'] as const).map((layout): Scene => ({
    name: `stale-${layout}`,
    query: `?layout=${layout}`,
    hall: () => morning(),
    sizes: [hd, portrait],
    then: async (page, hall) => {
      hall.hub.silent = true;
      await page.waitForSelector('[data-trust="unconfirmed"]', { timeout: 40_000 });
    },
  })),
  {
    name: 'frozen-simulated',
    query: '?layout=calls',
    sizes: [hd, portrait],
    hall: () =>
      morning({
        board: {
          ...morningBoard(),
          simulated: { speed: 1 },
          freezes: { f1: { kind: 'person', since: MORNING, reason: 'other' } },
          frozenSince: MORNING,
        },
      }),
  },
  {
    name: 'long-numbers',
    query: '?layout=calls',
    sizes: [hd, portrait],
    hall: () => morning({ board: renumbered((number) => `SYSJ${number}`) }),
  },
  {
    name: 'longest-numbers',
    query: '?layout=calls',
    sizes: [hd, portrait],
    hall: () => morning({ board: renumbered((number) => `SYSJ2026${number}`) }),
  },
  {
    name: 'long-numbers-combined',
    query: '?layout=combined',
    sizes: [hd],
    hall: () => morning({ board: renumbered((number) => `SYSJ${number}`) }),
  },
  {
    name: 'towers-three',
    query: '?layout=units',
    sizes: [hd, portrait],
    hall: () => morning({ units: { ...morningUnits(), ...inventory(threeTowers(), MORNING) } }),
  },
  {
    name: 'towers-twelve',
    query: '?layout=units',
    sizes: [hd, portrait],
    hall: () => morning({ units: { ...morningUnits(), ...inventory(twelveTowers(), MORNING) } }),
  },
  {
    name: 'nothing-yet',
    query: '?layout=calls',
    sizes: [hd],
    hall: () => morning({ board: { ...morningBoard(), calls: {}, onDeck: {}, missed: {} } }),
  },
];

function renumbered(rename: (number: string) => string): object {
  const board = morningBoard();
  for (const set of [board.calls, board.onDeck, board.missed]) {
    for (const entry of Object.values(set)) {
      entry.number = rename(entry.number.padStart(4, '0'));
    }
  }
  return board;
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

function threeTowers(): Tower[] {
  return [
    tower('3', '松风明月花园3栋', range(3, 31), 4, '1单元'),
    tower('6', '松风明月花园6栋', range(3, 32), 6),
    tower('7', '松风明月花园7栋', range(3, 32), 4),
  ];
}

function twelveTowers(): Tower[] {
  return range(1, 12).map((building) =>
    tower(String(building), `${building}栋`, range(2, 33), 4 + (building % 5)),
  );
}

function tower(id: string, name: string, floors: number[], rooms: number, section?: string): Tower {
  return {
    id,
    label: { zh: name, en: `Building ${id}` },
    floors,
    rooms: Array.from({ length: rooms }, (_, index) => (index < rooms / 2 ? 'two' : 'one')),
    ...(section === undefined ? {} : { section }),
    missing: ['13-2', '14-2'],
  };
}
