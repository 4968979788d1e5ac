/** Light modules around a code, without which scanners do not find it. */
export const QUIET = 4;

/** The outline of the dark modules, for the `d` of an SVG path; a module is one by one. */
export function qrPath(rows: readonly string[]): string {
  return rows
    .flatMap((row, y) =>
      [...row.matchAll(/1+/g)].map(
        ({ 0: dark, index }) => `M${index} ${y}h${dark.length}v1h-${dark.length}z`,
      ),
    )
    .join('');
}
