import type { Bilingual } from '../../live/documents';
import { of } from './of';

/** Words for how the entry is metered. */
export const entry = {
  title: of('入场', 'Entry by gate'),
  none: of('没有入口', 'The venue has no gate'),
  admitting: of('放行中', 'admitting'),
  paced: (households: number) =>
    of(`限速，10分钟 ${households} 户`, `at most ${households} households in 10 min`),
  held: (since: string) => of(`暂停，自 ${since}`, `held since ${since}`),
  heldUntil: (since: string, until: string) =>
    of(`暂停，自 ${since}，约至 ${until}`, `held since ${since}, until about ${until}`),
  named: (label: Bilingual, state: Bilingual) =>
    of(`${label.zh} ${state.zh}`, `${label.en}, ${state.en}`),
  pacedInShort: (households: number) => of(`限速 ${households} 户`, `${households} in 10 min`),
  heldInShort: of('暂停', 'held'),
  heldUntilInShort: (until: string) => of(`暂停至 ${until}`, `held until ${until}`),
  lately: (households: number) => of(`${households} 户`, 'households in 10 min'),
  through: (households: number, people: number) =>
    of(`今日 ${households} 户 ${people} 人`, `${households} households, ${people} people today`),
  today: (households: number, people: number) =>
    of(`今日 ${households} 户`, `${people} people today`),
  paceShort: (households: number) => of(`限 ${households} 户`, `Pace: ${households}`),
  hold: of('暂停', 'Hold'),
  resume: of('恢复', 'Resume'),
  pace: (households: number) => of(`限 ${households} 户`, `Pace: ${households} in 10 min`),
  free: of('不限速', 'As they come'),
  inSlot: (came: number, booked: number) => of(`已入 ${came} / ${booked}`, 'this slot'),
  next: (time: string) => of(`下一时段 ${time}`, `Next slot, ${time}`),
  expected: (booked: number, coming: number) =>
    of(`预约 ${booked} 户，约到 ${coming} 户`, `${booked} booked, ${coming} expected`),
  expectedInShort: (booked: number, coming: number) =>
    of(`预约 ${booked}，约到 ${coming}`, `${booked} booked, ${coming} to come`),
  delay: of('推迟 10 分', 'Shift by 10 min'),
  delayed: (minutes: number) => of(`已推迟 ${minutes} 分`, `${minutes} min later than planned`),
  delayHint: of('本日以后各时段一起推迟', 'All later slots of the day move with it'),
  inside: (people: number) => of(`场内 ${people} 人`, 'inside'),
  limit: (people: number) => of(`上限 ${people}`, 'limit of the session'),
  turnedAway: of('未放行', 'Turned away today'),
  conflict: (number: string, gate: string, time: string, why: Bilingual) =>
    of(`${number} ${gate} ${time}，${why.zh}`, `${gate}, ${time}: ${why.en}`),
  conflicts: of('离线放行待查', 'Let in without network, to look into'),
};
