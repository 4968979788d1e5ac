import type { Bilingual } from '../../live/documents';
import { of } from './of';

/** Words for the day's figures; their labels and definitions are the venue's own. */
export const figures = {
  title: of('当日指标', 'Figures of the day'),
  day: (day: number, open: boolean) =>
    open
      ? of(`第 ${day} 天，进行中`, `Day ${day}, under way`)
      : of(`第 ${day} 天，已结束`, `Day ${day}, closed`),
  before: of('还没有开场', 'No day has been opened yet'),
  asOf: (time: string) => of(`截至 ${time}`, `as of ${time}`),
  units: {
    percent: of('%', '%'),
    minutes: of('分钟', 'min'),
    households: of('户', 'households'),
  },
  targets: {
    'at-least': (target: string, unit: Bilingual) =>
      of(`目标 ≥ ${target} ${unit.zh}`, `target at least ${target} ${unit.en}`),
    'at-most': (target: string, unit: Bilingual) =>
      of(`目标 ≤ ${target} ${unit.zh}`, `target at most ${target} ${unit.en}`),
    expected: (target: string, unit: Bilingual) =>
      of(`预计 ${target} ${unit.zh}`, `expected ${target} ${unit.en}`),
  },
  noTarget: of('不设目标', 'no target'),
  met: of('达标', 'Met'),
  missed: of('未达标', 'Not met'),
  running: of('进行中', 'Under way'),
  unknown: of('尚无数据', 'Not yet known'),
  unrecorded: of('尚未记录', 'Not recorded yet'),
  share: (numerator: number, denominator: number) =>
    of(`${numerator} / ${denominator}`, `${numerator} of ${denominator}`),
  measured: (households: number) => of(`${households} 户`, `${households} households`),
  planned: (households: number) => of(`计划 ${households}`, `${households} planned`),
  definition: of('口径', 'Definition'),
  query: of('复算查询', 'Query that recomputes it'),
  queryHint: of(
    '在 PostgreSQL 中对台账运行，得分子、分母和数值',
    'Run on the ledger in PostgreSQL: numerator, denominator and value',
  ),
  noQuery: of('台账中还没有可复算的记录', 'The ledger records nothing of it yet'),
  copy: of('复制查询', 'Copy the query'),
  copied: of('已复制', 'Copied'),
  csv: of('导出 CSV', 'Export CSV'),
  xlsx: of('导出 Excel', 'Export XLSX'),
  exporting: of('正在导出', 'Exporting'),
  notExported: of('没有导出，请再试', 'Not exported; try again'),
  complain: of('登记投诉', 'Enter a complaint'),
  complainHint: of('不记姓名，只记原因', 'Without a name, only the reason'),
  none: of('此现场没有设定指标', 'This venue has no figures laid down'),
  noneHint: of(
    '在 venue.yaml 的 rules.figures 中设定',
    'Lay them down in rules.figures of venue.yaml',
  ),
};

/** Words at the exit. */
export const exit = {
  title: of('离场评价', 'Question at the exit'),
  hint: of('点一下即可，不记姓名', 'One tap, without a name'),
  thanks: of('谢谢您', 'Thank you'),
  thanksHint: of('祝您一切顺利', 'We wish you well'),
  closed: of('还没有开场', 'The venue is not open'),
  closedHint: of('开场后，这里请离场家庭评价', 'Once it is open, those who leave are asked here'),
  nobodyAsked: of('此现场不作离场评价', 'Nobody is asked at this venue'),
  nobodyAskedHint: of('在 venue.yaml 的 rules.feedback 中设定', 'See rules.feedback of venue.yaml'),
};
