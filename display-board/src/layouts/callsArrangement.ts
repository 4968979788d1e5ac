import { listedWidth } from '../calls/calledNumber';
import type { Board } from '../documents/read';
import type { Sheet } from '../sheet';

/** Where the parts of the calls layout stand; px of the drawing. */
export interface CallsArrangement {
  panel: { width: number; height: number };
  list: { width: number; rows: number; numberWidth: number };
  /** Width of the lines beneath: on deck, missed. */
  below: number;
}

export const HEADER = { landscape: 148, portrait: 272 };
export const MARGIN = 56;
const GAP = 56;
export const ROW = 128;
/** The heading of the list, which begins a little above the panel. */
export const HEADING = 104;
/** On deck and missed, one line each, and the space above them. */
export const LOWER = { line: 124, space: 24 };

const NUMBER_SIZES = { key: 108, label: 48 };
const USUAL_NUMBER = 262;
/** Arrow, desk and stage after a number in a row. */
export const AFTER_NUMBER = 490;

/** The widest number in sight decides how the screen is divided, so that it is divided once. */
export function widestNumber(board: Board | undefined): number {
  const numbers = board
    ? [board.calls, board.onDeck, board.missed].flatMap((set) =>
        Object.values(set).map(({ number }) => number),
      )
    : [];
  const widths = numbers.map((number) => Math.ceil(listedWidth(number, NUMBER_SIZES)));
  return Math.max(USUAL_NUMBER, ...widths);
}

export function arrangeCalls(sheet: Sheet, numberWidth: number): CallsArrangement {
  const inner = sheet.width - 2 * MARGIN;
  const top = sheet.portrait ? HEADER.portrait : HEADER.landscape;
  const height = sheet.height - top;
  if (sheet.compact) {
    return {
      panel: { width: inner, height: height - MARGIN },
      list: { width: inner, rows: rowsIn(height - HEADING - 24, ROW), numberWidth },
      below: inner,
    };
  }
  const lower = LOWER.space + 2 * LOWER.line;
  if (sheet.portrait) {
    const panel = Math.min(564, Math.round(inner * 0.6));
    const corner = 2 * LOWER.line;
    const free = height - panel - HEADING - lower - corner - 24;
    return {
      panel: { width: inner, height: panel },
      list: { width: inner, rows: rowsIn(free, ROW), numberWidth },
      below: inner,
    };
  }
  const listWidth = Math.max(752, numberWidth + AFTER_NUMBER);
  const panelWidth = inner - GAP - listWidth;
  const panelHeight = height - lower - 44;
  return {
    panel: { width: panelWidth, height: panelHeight },
    list: { width: listWidth, rows: rowsIn(panelHeight - HEADING, ROW), numberWidth },
    // A long number on deck may need more than the panel's width.
    below: Math.max(panelWidth, numberWidth + BESIDE_DECK),
  };
}

/** The label before the numbers on deck, and the mark of their page after them. */
const BESIDE_DECK = 182 + 90;

export function rowsIn(height: number, row: number): number {
  return Math.max(1, Math.floor(height / row));
}
