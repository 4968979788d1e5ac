const SIDE = 24;

/**
 * Whether the device draws Chinese by itself, as every phone in the hall does: else it shows the same
 * empty box for every character.
 */
export function drawsChinese(picture: (character: string) => string = pictureOf): boolean {
  return picture('选') !== picture('号');
}

function pictureOf(character: string): string {
  const canvas = document.createElement('canvas');
  canvas.width = SIDE;
  canvas.height = SIDE;
  const context = canvas.getContext('2d');
  if (context) {
    context.font = `${SIDE - 4}px sans-serif`;
    context.fillText(character, 0, SIDE - 4);
  }
  return canvas.toDataURL();
}
