import type { Bilingual, Returns } from 'web-client/live';
import type { Board } from '../documents/read';
import { words } from '../words';

/** What becomes of a missed number, by the rule in force. */
export function missedRule(board: Board): Bilingual | undefined {
  const place = placeOf(board);
  return place === undefined ? undefined : words.returns(place);
}

function placeOf(board: Board): Returns | undefined {
  const rule = board.rules?.missed;
  if (rule) {
    return rule.request === true ? 'request' : rule.place;
  }
  const latest = Object.values(board.missed).sort((a, b) => b.at.localeCompare(a.at))[0];
  return latest?.returns;
}
