import { of } from './of';

/** Words for printing tickets. */
export const tickets = {
  heading: of('号票', 'Tickets'),
  print: of('打印号票', 'Print tickets'),
  managerOnly: of('由现场总指挥打印', 'The site manager prints them'),
  title: of('打印哪些号票', 'Which tickets to print'),
  hint: of('改期的家庭要打新票，旧票作废', 'A household with a new slot needs a new ticket'),
  day: (day: number) => of(`第 ${day} 天`, `Day ${day}`),
  wholeDay: of('整天', 'The whole day'),
  booked: (households: number) => of(`${households} 户`, 'households'),
  one: of('只打一户：选房号或登记号', 'One household only: its number or registration number'),
  busy: of('正在排版', 'Being made'),
  nobody: of('没有还要来的家庭', 'No household there is still to come'),
  failed: (why: string) => of('没有打印成', why),
};
