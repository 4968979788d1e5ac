import type { Bilingual } from 'web-client/live';
import { emWidth, englishWidth } from '../parts/textWidth';
import { type NumberSetting, setNumber } from './calledNumber';

/** How the large call is set in its panel; all in px of the drawing. */
export interface PanelSetting {
  number: NumberSetting;
  /** From the panel's edge to the number. */
  numberMargin: number;
  /** Font size of the desk's number; figures at least 105 px tall. */
  desk: number;
  deskWord: number;
  arrow: number;
  /** Font sizes of the stage. */
  stage: { zh: number; en: number };
  english: number;
  /** The stage has no room beside the desk and stands beneath it. */
  stageBelow: boolean;
  padding: number;
}

interface Sizes {
  desk: number;
  word: number;
  english: number;
  arrow: number;
  padding: number;
}

const ALONE: Sizes = { desk: 200, word: 110, english: 50, arrow: 150, padding: 54 };
const SHARED: Sizes = { desk: 170, word: 96, english: 44, arrow: 118, padding: 48 };
const TIGHT: Sizes = { desk: 144, word: 84, english: 40, arrow: 96, padding: 40 };
const LARGEST_NUMBER = { alone: 400, shared: 260 };

/** A stage smaller than this goes on a line of its own. */
const SMALLEST_STAGE_BESIDE = 72;
const STAGE_GAP = 32;
/** The number may come nearer to the panel's edge than the words. */
const NUMBER_MARGIN = 28;

export function setPanel(
  panel: { width: number; height: number; shared: boolean },
  number: string,
  counter: string,
  stage: Bilingual,
): PanelSetting {
  const sizes = chooseSizes(panel, counter, stage);
  const beside = roomBeside(panel.width, sizes, counter);
  const stageBelow = beside < SMALLEST_STAGE_BESIDE * emWidth(stage.zh);
  const room = stageBelow ? panel.width - 2 * sizes.padding : beside;
  const stageSizes = {
    zh: Math.floor(Math.min(sizes.word, room / emWidth(stage.zh))),
    en: Math.floor(Math.min(sizes.english, room / englishWidth(stage.en))),
  };
  const deskRow = sizes.desk * 0.9 + (stageBelow ? stageSizes.zh + stageSizes.en + 24 : 0);
  const box = {
    width: panel.width - 2 * NUMBER_MARGIN,
    height: panel.height - deskRow - NUMBER_MARGIN,
  };
  const largest = panel.shared ? LARGEST_NUMBER.shared : LARGEST_NUMBER.alone;
  const set = setNumber(number, box, largest);
  const widest = Math.max(...set.lines.map(emWidth)) * set.size;
  return {
    number: set,
    numberMargin: widest + 2 * sizes.padding <= panel.width ? sizes.padding - 8 : NUMBER_MARGIN,
    desk: sizes.desk,
    deskWord: sizes.word,
    arrow: sizes.arrow,
    stage: stageSizes,
    english: sizes.english,
    stageBelow,
    padding: sizes.padding,
  };
}

/** The largest sizes with which the stage stands beside the desk, else with which the desk fits. */
function chooseSizes(
  { width, shared }: { width: number; shared: boolean },
  counter: string,
  stage: Bilingual,
): Sizes {
  const choice = [...(shared ? [] : [ALONE]), SHARED, TIGHT];
  const needed = SMALLEST_STAGE_BESIDE * emWidth(stage.zh);
  return (
    choice.find((sizes) => roomBeside(width, sizes, counter) >= needed) ??
    choice.find((sizes) => deskWidth(sizes, counter) <= width) ??
    TIGHT
  );
}

function roomBeside(width: number, sizes: Sizes, counter: string): number {
  return width - deskWidth(sizes, counter) - STAGE_GAP;
}

/** Arrow, number and 号台, with the panel's padding. */
function deskWidth({ arrow, desk, word, padding }: Sizes, counter: string): number {
  return 2 * padding + arrow + 40 + emWidth(counter) * desk + 20 + 2 * word;
}
