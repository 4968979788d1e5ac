/**
 * Widths in em of the board's bold face, so that what fits where is decided before anything is
 * drawn, and the same way in every browser. Figures are tabular; Chinese is one em wide.
 */
// prettier-ignore
const letters: Readonly<Record<string, number>> = {
  A: 0.641, B: 0.681, C: 0.656, D: 0.714, E: 0.615, F: 0.585, G: 0.717, H: 0.757, I: 0.33,
  J: 0.568, K: 0.686, L: 0.578, M: 0.853, N: 0.749, O: 0.77, P: 0.667, Q: 0.77, R: 0.682,
  S: 0.624, T: 0.625, U: 0.748, V: 0.619, W: 0.915, X: 0.627, Y: 0.58, Z: 0.613,
  '-': 0.37, ' ': 0.23, '.': 0.33, ',': 0.33,
};
const FIGURE = 0.59;
const SMALL_LETTER = 0.56;
const CHINESE = 1;

export function emWidth(text: string): number {
  let width = 0;
  for (const character of text) {
    width += characterWidth(character);
  }
  return width;
}

function characterWidth(character: string): number {
  if (character >= '0' && character <= '9') {
    return FIGURE;
  }
  const known = letters[character];
  if (known !== undefined) {
    return known;
  }
  return (character.codePointAt(0) ?? 0) < 0x2e80 ? SMALL_LETTER : CHINESE;
}

/** English beneath is set regular, which runs a little narrower; in em of its own size. */
export function englishWidth(text: string): number {
  return emWidth(text) * REGULAR;
}
const REGULAR = 0.88;

/** Height of a figure in em. */
export const FIGURE_HEIGHT = 0.733;
