import type { Bilingual } from '../documents/bilingual';
import { emWidth, englishWidth } from '../parts/textWidth';
import { type NumberSetting, setNumber } from './calledNumber';

/** How the large call is set in its panel; all in px of the drawing. */
export interface PanelSetting {
  number: NumberSetting;
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
  number: number;
  desk: number;
  word: number;
  english: number;
  arrow: number;
  padding: number;
}

const ALONE: Sizes = { number: 400, desk: 200, word: 110, english: 50, arrow: 150, padding: 54 };
const SHARED: Sizes = { number: 260, desk: 170, word: 96, english: 44, arrow: 118, padding: 48 };
const TIGHT: Sizes = { number: 260, desk: 144, word: 84, english: 40, arrow: 96, padding: 40 };

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
  const choice = [...(panel.shared ? [] : [ALONE]), SHARED, TIGHT];
  const sizes = choice.find((each) => deskWidth(each, counter) <= panel.width) ?? TIGHT;
  const beside = panel.width - deskWidth(sizes, counter) - STAGE_GAP;
  const stageBelow = beside / emWidth(stage.zh) < SMALLEST_STAGE_BESIDE;
  const room = stageBelow ? panel.width - 2 * sizes.padding : beside;
  const stageSizes = {
    zh: Math.floor(Math.min(sizes.word, room / emWidth(stage.zh))),
    en: Math.floor(Math.min(sizes.english, room / englishWidth(stage.en))),
  };
  const deskRow = sizes.desk * 0.9 + (stageBelow ? stageSizes.zh + stageSizes.en + 24 : 0);
  const box = {
    width: panel.width - 2 * NUMBER_MARGIN,
    height: panel.height - deskRow - 2 * NUMBER_MARGIN,
  };
  return {
    number: setNumber(number, box, sizes.number),
    desk: sizes.desk,
    deskWord: sizes.word,
    arrow: sizes.arrow,
    stage: stageSizes,
    english: sizes.english,
    stageBelow,
    padding: sizes.padding,
  };
}

/** Arrow, number and 号台, with the panel's padding. */
function deskWidth({ arrow, desk, word, padding }: Sizes, counter: string): number {
  return 2 * padding + arrow + 40 + emWidth(counter) * desk + 20 + 2 * word;
}
