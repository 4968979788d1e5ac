import type { Bilingual, Call } from 'web-client/live';
import type { Board } from '../documents/read';
import { emWidth, englishWidth } from '../parts/textWidth';
import { words } from '../words';

/** Size of the Chinese beside a number in a row. */
export const ROW_WORDS = 44;
const ENGLISH = ROW_WORDS * 0.8;

/**
 * What is said of a call in its row. The desk's number says where to go, so where the room is short
 * the second or third call is told rather than the stage.
 */
export function rowWords(board: Board, call: Call, width: number): Bilingual {
  const label = board.stages[call.stage]?.label ?? { zh: '', en: '' };
  const marks = words.callMarks(call.times, call.outOfOrder !== undefined);
  const whole = words.stage(label, call.times, call.outOfOrder !== undefined);
  const fits = (text: Bilingual): boolean =>
    emWidth(text.zh) * ROW_WORDS <= width && englishWidth(text.en) * ENGLISH <= width;
  if (fits(whole)) {
    return whole;
  }
  // Chinese whole and English short is better than neither.
  const shortEnglish = { zh: whole.zh, en: marks?.en ?? '' };
  if (fits(shortEnglish)) {
    return shortEnglish;
  }
  return marks ?? label;
}
