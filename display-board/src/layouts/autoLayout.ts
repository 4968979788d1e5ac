import { TURN } from '../calls/callQueue';

/** Which layout an `auto` screen shows, and since when (device milliseconds). */
export interface AutoLayout {
  layout: 'calls' | 'units' | 'combined';
  since: number;
}

const CALLS_FOR = 18_000;
const UNITS_FOR = 27_000;
/** So long without a pause in the calls, the hall has not seen what is left: both at once, then. */
const CALLS_ALONE_AT_MOST = 45_000;

/**
 * The call wins: a new one brings the calls back at once. In quiet times calls and units take
 * turns; where calls follow one another without a pause, the combined layout shows both.
 *
 * @param newsAt when the last new call became large, in device milliseconds
 */
export function nextLayout(auto: AutoLayout, now: number, newsAt: number): AutoLayout {
  const shownFor = now - auto.since;
  const news = now - newsAt < TURN;
  const change = (layout: AutoLayout['layout']): AutoLayout => ({ layout, since: now });
  switch (auto.layout) {
    case 'units':
      return news || shownFor >= UNITS_FOR ? change('calls') : auto;
    case 'calls':
      if (!news) {
        return shownFor >= CALLS_FOR ? change('units') : auto;
      }
      return shownFor >= CALLS_ALONE_AT_MOST ? change('combined') : auto;
    case 'combined':
      if (shownFor < CALLS_FOR) {
        return auto;
      }
      return change(news ? 'calls' : 'units');
  }
}
