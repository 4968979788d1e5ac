import { emWidth } from '../parts/textWidth';
import { type NumberSetting, setNumber } from './calledNumber';

/** How the large call is set in its panel; all in px of the drawing. */
export interface PanelSetting {
  number: NumberSetting;
  /** Font size of the desk's number; figures at least 105 px tall. */
  desk: number;
  deskWord: number;
  arrow: number;
  /** Font size of the stage. */
  stage: number;
  /** The stage has no room beside the desk and stands beneath it. */
  stageBelow: boolean;
  padding: number;
}

const ALONE = { number: 400, desk: 200, word: 110, arrow: 150, padding: 50 };
const SHARED = { number: 260, desk: 170, word: 96, arrow: 118, padding: 48 };
const TIGHT = { number: 260, desk: 144, word: 84, arrow: 96, padding: 32 };

/** A stage smaller than this goes on a line of its own. */
const SMALLEST_STAGE_BESIDE = 72;
const STAGE_GAP = 40;
const ENGLISH = 0.46;

export function setPanel(
  panel: { width: number; height: number; shared: boolean },
  number: string,
  counter: string,
  stage: { zh: string; en: string },
): PanelSetting {
  const sizes = [...(panel.shared ? [] : [ALONE]), SHARED, TIGHT];
  const chosen = sizes.find((each) => deskWidth(each, counter) <= panel.width) ?? TIGHT;
  const inner = panel.width - 2 * chosen.padding;
  const widest = Math.max(emWidth(stage.zh), emWidth(stage.en) * ENGLISH);
  const beside = (panel.width - deskWidth(chosen, counter) - STAGE_GAP) / widest;
  const stageBelow = beside < SMALLEST_STAGE_BESIDE;
  const stageSize = Math.floor(Math.min(chosen.word, stageBelow ? inner / widest : beside));
  const deskRow = chosen.desk * 0.86 + (stageBelow ? stageSize * 1.75 : 0);
  const box = { width: inner, height: panel.height - deskRow - chosen.padding * 1.5 };
  return {
    number: setNumber(number, box, chosen.number),
    desk: chosen.desk,
    deskWord: chosen.word,
    arrow: chosen.arrow,
    stage: stageSize,
    stageBelow,
    padding: chosen.padding,
  };
}

/** Arrow, number and 号台, with the panel's padding. */
function deskWidth(sizes: typeof ALONE, counter: string): number {
  const { arrow, desk, word, padding } = sizes;
  return 2 * padding + arrow + 40 + emWidth(counter) * desk + 20 + 2 * word;
}
