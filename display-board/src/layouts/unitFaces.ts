import type { Bilingual } from 'web-client/live';
import type { UnitPage } from '../units/floorPages';

/** What takes turns in the units layout. */
export type UnitFace =
  | { kind: 'units'; page: UnitPage; number: number }
  | { kind: 'notice'; text: Bilingual }
  | { kind: 'summary' };

/**
 * A notice comes after every few pages of units, so that a long board does not keep it from sight.
 *
 * @param withSummary the run-out numbers have no place of their own on this sheet
 */
export function facesOf(
  pages: readonly UnitPage[],
  notices: readonly Bilingual[],
  withSummary: boolean,
): UnitFace[] {
  const between: UnitFace[] = [
    ...(withSummary && pages.length > 0 ? [{ kind: 'summary' } as const] : []),
    ...notices.map((text) => ({ kind: 'notice', text }) as const),
  ];
  const faces: UnitFace[] = [];
  let told = 0;
  pages.forEach((page, index) => {
    faces.push({ kind: 'units', page, number: index + 1 });
    const next = between[told % Math.max(between.length, 1)];
    const isLast = index === pages.length - 1;
    if (next && !isLast && (index + 1) % PAGES_BETWEEN === 0) {
      faces.push(next);
      told += 1;
    }
  });
  return [...faces, ...between.slice(told)];
}

const PAGES_BETWEEN = 4;
