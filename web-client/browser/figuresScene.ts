import type { FeedbackDocument, Figure, FiguresDocument } from '../live';
import { hold } from './scene';
import type { Stage } from './stage';

/** The figures of a morning: some met, one missed, some still to be seen, two not recorded. */

const row = (
  rank: number,
  zh: string,
  en: string,
  unit: Figure['unit'],
  bound: Figure['bound'],
  rest: Partial<Figure> = {},
): Figure => ({
  label: { zh, en },
  rank,
  unit,
  bound,
  definition: {
    zh: '当日签到且办结的家庭 ÷ 当日签到的家庭。',
    en: 'Households that came today and were served to their end, of those that came today.',
  },
  ...rest,
});
const counted = (value: number, numerator: number, denominator: number): Partial<Figure> => ({
  value,
  numerator,
  denominator,
  query: "with entries as (\n  select * from ledger_standing where venue = 'demo'\n)\nselect 1",
});

function measured(): Record<string, Figure> {
  return {
    completion: row(1, '办结率', 'Completion', 'percent', 'at-least', {
      ...counted(61.3, 38, 62),
      target: 98,
    }),
    complaints: row(2, '投诉率', 'Complaints', 'percent', 'at-most', {
      ...counted(1.6, 1, 62),
      target: 1,
      met: false,
    }),
    satisfaction: row(3, '满意率', 'Satisfaction', 'percent', 'at-least', {
      ...counted(94.7, 18, 19),
      target: 90,
      met: true,
    }),
    'emergency-response': row(4, '应急处置用时', 'Emergency response', 'minutes', 'at-most', {
      target: 15,
    }),
    'counter-minutes-median': row(
      5,
      '每户窗口用时（中位）',
      'At counters, median',
      'minutes',
      'at-most',
      { ...counted(7.4, 17_000, 38), target: 30, met: true },
    ),
    'counter-minutes-longest': row(
      6,
      '每户窗口用时（九成）',
      'At counters, 90th percentile',
      'minutes',
      'at-most',
      { ...counted(12.8, 17_000, 38), target: 30, met: true },
    ),
    'objections-handled': row(7, '异议处理率', 'Objections handled', 'percent', 'at-least', {
      target: 100,
    }),
  };
}

function served(): Record<string, Figure> {
  return {
    publication: row(8, '公示无遗漏', 'Publication without omission', 'percent', 'at-least', {
      ...counted(100, 24, 24),
      target: 100,
      met: true,
    }),
    'served-today': row(9, '当日办结', 'Served today', 'households', 'at-least', {
      ...counted(38, 38, 104),
    }),
    'served-three-days': row(
      10,
      '近三个工作日办结',
      'Served in 3 working days',
      'households',
      'at-least',
      { ...counted(126, 126, 208), target: 100, met: true },
    ),
    'served-from-pool-one': row(
      11,
      '当日办结 · 一居室',
      'Served today · One room',
      'households',
      'at-least',
      { ...counted(17, 17, 48), pool: 'one' },
    ),
    'served-from-pool-three': row(
      12,
      '当日办结 · 三居室',
      'Served today · Three rooms',
      'households',
      'at-least',
      { ...counted(0, 0, 12), pool: 'three' },
    ),
    'show-up': row(13, '到场率', 'Show-up', 'percent', 'expected', {
      ...counted(59.6, 62, 104),
      target: 87,
    }),
    'take-up': row(14, '选房成交率', 'Take-up', 'percent', 'expected', counted(63.2, 24, 38)),
  };
}

export function figuresScene(): FiguresDocument {
  return { figures: { ...measured(), ...served() }, day: 2, open: true };
}

export function feedbackScene(): FeedbackDocument {
  return {
    question: {
      zh: '您对今天的选房服务满意吗？',
      en: 'Are you satisfied with the service today?',
    },
    marks: {
      satisfied: { text: { zh: '满意', en: 'Satisfied' }, rank: 1, satisfied: true },
      fair: { text: { zh: '一般', en: 'Fair' }, rank: 2 },
      dissatisfied: { text: { zh: '不满意', en: 'Not satisfied' }, rank: 3 },
    },
    complaints: {
      waiting: { zh: '等候时间长', en: 'Waited too long' },
      order: { zh: '叫号或顺序', en: 'Calling or order' },
      staff: { zh: '服务态度', en: 'Conduct of staff' },
    },
    open: true,
  };
}

export function setFiguresScene(stage: Stage): void {
  hold(stage, 'kpi', figuresScene());
  hold(stage, 'feedback', feedbackScene());
}
