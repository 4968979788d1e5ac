import type { Bilingual } from '../documents/bilingual';
import type { BoardDocument, MissedPlace } from '../documents/board';
import { words } from '../words';

/** What becomes of a missed number, by the rule in force. */
export function missedRule(board: BoardDocument): Bilingual | undefined {
  const place = placeOf(board);
  return place === undefined ? undefined : words.returns(place);
}

function placeOf(board: BoardDocument): MissedPlace | undefined {
  const rule = board.rules?.missed;
  if (rule) {
    return rule.request === true ? 'request' : rule.place;
  }
  const latest = Object.values(board.missed).sort((a, b) => b.at.localeCompare(a.at))[0];
  return latest?.returns;
}
