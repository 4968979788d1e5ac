import type { Panel } from './sheet';

export const layoutNames = ['calls', 'units', 'combined', 'auto'] as const;
export type LayoutName = (typeof layoutNames)[number];

/** What a screen is told by its address: `/board/{venue}?layout=…&inches=…&metres=…`. */
export interface BoardAddress {
  venue: string;
  layout: LayoutName;
  panel?: Panel;
}

const DEFAULT_INCHES = 55;
const DEFAULT_METRES = 10;

/** A screen has nobody to mend its address: what cannot be read falls back to the usual. */
export function readAddress(location: { pathname: string; search: string }): BoardAddress {
  const parts = location.pathname.split('/').filter((part) => part !== '');
  const asked = new URLSearchParams(location.search);
  const layout = layoutNames.find((name) => name === asked.get('layout')) ?? 'auto';
  const panel = readPanel(asked);
  return {
    venue: decodePart(parts[parts.indexOf('board') + 1]) ?? 'demo',
    layout,
    ...(panel ? { panel } : {}),
  };
}

function readPanel(asked: URLSearchParams): Panel | undefined {
  const inches = positive(asked.get('inches'));
  const metres = positive(asked.get('metres'));
  return inches === undefined && metres === undefined
    ? undefined
    : { inches: inches ?? DEFAULT_INCHES, metres: metres ?? DEFAULT_METRES };
}

function positive(text: string | null): number | undefined {
  const value = Number(text);
  return text !== null && Number.isFinite(value) && value > 0 ? value : undefined;
}

function decodePart(part: string | undefined): string | undefined {
  try {
    return part === undefined ? undefined : decodeURIComponent(part);
  } catch {
    return part;
  }
}
