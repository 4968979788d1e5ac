/**
 * The sheet a screen is laid out on, in px of the drawing: 1920 × 1080 for a 55″ panel read at 10 m.
 * Any other panel or distance scales the whole sheet by one factor.
 */
export interface Sheet {
  /** CSS px per px of the drawing. */
  factor: number;
  width: number;
  height: number;
  portrait: boolean;
  /** Too little room for everything at once: parts take turns. */
  compact: boolean;
}

export interface Viewport {
  width: number;
  height: number;
}

/** How the panel hangs: its diagonal in inches and how far off it is read, in metres. */
export interface Panel {
  inches: number;
  metres: number;
}

const DRAWN = { long: 1920, short: 1080, metres: 10, millimetresPerPx: 0.634 };
/** A panel much too small for its distance: letters as large as still lets a number and its desk fit. */
const LARGEST_MAGNIFICATION = 2;
/** Below these, a sheet cannot hold a current call and its lists side by side (or one above the other). */
const ROOMY = { long: 1500, short: 860 };

const MILLIMETRES_PER_INCH = 25.4;

export function sheetFor(viewport: Viewport, panel: Panel | undefined): Sheet {
  const long = Math.max(viewport.width, viewport.height, 1);
  const short = Math.max(Math.min(viewport.width, viewport.height), 1);
  // Never smaller than fills the panel: reading from nearer than drawn costs nothing.
  const filling = Math.min(long / DRAWN.long, short / DRAWN.short);
  const needed = panel ? readable(panel, long, short) : filling;
  const factor = Math.min(Math.max(needed, filling), filling * LARGEST_MAGNIFICATION);
  return {
    factor,
    width: viewport.width / factor,
    height: viewport.height / factor,
    portrait: viewport.height > viewport.width,
    compact: long / factor < ROOMY.long || short / factor < ROOMY.short,
  };
}

/** The factor at which letters on this panel have the drawing's height for its distance. */
function readable(panel: Panel, long: number, short: number): number {
  const millimetresPerCssPx = (panel.inches * MILLIMETRES_PER_INCH) / Math.hypot(long, short);
  return (DRAWN.millimetresPerPx * (panel.metres / DRAWN.metres)) / millimetresPerCssPx;
}
