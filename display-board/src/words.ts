import type { Bilingual, CrowdLevel, Returns, UnitState } from 'web-client/live';

/** Everything a lobby screen says of itself. Names of stages, pools and buildings come from the venue. */

const ordinals = ['1st', '2nd', '3rd'];
const ordinal = (n: number): string => ordinals[n - 1] ?? `${n}th`;

export const words = {
  live: { zh: '已连接', en: 'Live' },
  asOf: { zh: '截至', en: 'as of' },
  connecting: {
    zh: '正在连接，请听现场工作人员安排',
    en: 'Connecting. Please listen to the staff.',
  },
  silent: (seconds: number): Bilingual => ({
    zh: `信号中断 ${span(seconds).zh}，请听现场工作人员安排`,
    en: `No signal for ${span(seconds).en}. Please listen to the staff.`,
  }),
  notConfirmed: { zh: '未确认', en: 'Not confirmed' },
  frozen: (since: string): Bilingual => ({
    zh: `${since} 起暂停，顺序保留`,
    en: `Paused since ${since}, turns are kept`,
  }),
  simulated: { zh: '模拟', en: 'Simulated' },

  desk: { zh: '号台', en: 'Desk' },
  justCalled: { zh: '刚叫过', en: 'Just called' },
  goToDesk: { zh: '请到几号台', en: 'Go to desk' },
  onDeck: { zh: '请准备', en: 'On deck' },
  missed: { zh: '过号', en: 'Missed' },
  nobodyOnDeck: { zh: '暂时没有', en: 'Nobody yet' },
  noneMissed: { zh: '没有', en: 'None' },
  /** Marks of a call: that it is the second or later one, or was let forward out of order. */
  callMarks: (times: number, outOfOrder: boolean): Bilingual | undefined =>
    times > 1 || outOfOrder
      ? {
          zh: [outOfOrder ? '调序' : '', times > 1 ? `第${times}次` : ''].filter(Boolean).join(' '),
          en: [outOfOrder ? 'reordered' : '', times > 1 ? `${ordinal(times)} call` : '']
            .filter(Boolean)
            .join(', '),
        }
      : undefined,
  stage: (label: Bilingual, times: number, outOfOrder: boolean): Bilingual => ({
    zh: [label.zh, outOfOrder ? '调序' : '', times > 1 ? `第${times}次` : '']
      .filter(Boolean)
      .join(' '),
    en: [label.en, outOfOrder ? 'reordered' : '', times > 1 ? ordinal(times) : '']
      .filter(Boolean)
      .join(', '),
  }),
  noCallYet: { zh: '还没有叫号', en: 'No number called yet' },
  watchHere: { zh: '叫到您的号会显示在这里', en: 'Your number will be shown here' },
  returns: (place: Returns): Bilingual => returnPlaces[place],

  slotAdmitting: (label: Bilingual, from: string, to: string): Bilingual => ({
    // A slot may have its times in its name.
    zh: label.zh.includes(from) ? `${label.zh} 正在入场` : `${label.zh} ${from}–${to} 正在入场`,
    en: `${label.en}, now admitting`,
  }),
  slotStarts: (label: Bilingual, from: string): Bilingual => ({
    zh: label.zh.includes(from) ? `${label.zh} 开始入场` : `${label.zh} ${from} 开始入场`,
    en: `${label.en}, admission from ${from}`,
  }),
  slotAdmittingLate: (label: Bilingual, from: string, to: string): Bilingual => ({
    zh: `${label.zh} 推迟为 ${from}–${to}，正在入场`,
    en: `${label.en}, delayed to ${from}–${to}, now admitting`,
  }),
  slotStartsLate: (label: Bilingual, from: string): Bilingual => ({
    zh: `${label.zh} 推迟到 ${from} 入场`,
    en: `${label.en}, delayed: admission from ${from}`,
  }),
  slotHeld: (label: Bilingual): Bilingual => ({
    zh: `${label.zh} 暂停入场，请稍候`,
    en: `${label.en}: admission is on hold, please wait`,
  }),
  slotsOver: { zh: '今日各场入场已结束', en: 'Admission has ended for today' },
  notOpenYet: { zh: '选房尚未开始', en: 'Selection has not opened yet' },
  closed: { zh: '选房未开放', en: 'Selection is closed' },

  poolFree: (label: Bilingual): Bilingual => ({ zh: `${label.zh}可选`, en: `${label.en}, free` }),
  poolCount: (label: Bilingual, left: number): Bilingual => ({
    zh: `${label.zh} ${left} 套`,
    en: `${label.en}, ${left}`,
  }),
  units: { zh: '房源', en: 'Units' },
  free: { zh: '可选', en: 'Free' },
  waiting: { zh: '待选', en: 'Waiting' },
  upTo: { zh: '预计到', en: 'Up to no.' },
  enoughForAll: { zh: '每户都够', en: 'Enough for all' },
  noneLeft: { zh: '已选完', en: 'None left' },

  floors: (highest: number, lowest: number, page: number, pages: number): Bilingual => {
    const zh = highest === lowest ? `${highest} 层` : `${lowest}–${highest} 层`;
    const en = highest === lowest ? `Floor ${highest}` : `Floors ${lowest}–${highest}`;
    return pages === 1
      ? { zh, en }
      : { zh: `${zh}\u2003第 ${page} 页，共 ${pages} 页`, en: `${en}, page ${page} of ${pages}` };
  },
  floorsShort: (highest: number, lowest: number, page: number, pages: number): Bilingual => ({
    zh: `${lowest}–${highest} 层\u2002${page}/${pages}`,
    en: `Floors ${lowest}–${highest}, ${page}/${pages}`,
  }),
  notice: { zh: '通知', en: 'Notice' },
  unitsToCome: { zh: '房源表', en: 'Unit board' },
  noUnits: { zh: '房源公布后显示在这里', en: 'Units will be shown here once published' },

  crowd: { zh: '人流', en: 'Crowd' },
  now: { zh: '现在', en: 'Now' },
  asOfMinute: (minute: string): Bilingual => ({ zh: `截至 ${minute}`, en: `As of ${minute}` }),
  expected: (from: string): Bilingual => ({ zh: `${from} 场预计`, en: `Expected ${from}` }),
  crowdLevel: (level: CrowdLevel | 'normal'): Bilingual => crowdLevels[level],
  crowdUnknown: { zh: '暂无数据', en: 'Unknown' },
} as const;

/** A length of time as people say it. */
function span(seconds: number): Bilingual {
  if (seconds < 120) {
    return { zh: `${seconds} 秒`, en: `${seconds} s` };
  }
  const minutes = Math.floor(seconds / 60);
  return minutes < 120
    ? { zh: `${minutes} 分钟`, en: `${minutes} min` }
    : { zh: `${Math.floor(minutes / 60)} 小时`, en: `${Math.floor(minutes / 60)} h` };
}

const returnPlaces: Record<Returns, Bilingual> = {
  batch: { zh: '过号排到本批末尾，请等再次叫号', en: 'You rejoin at the end of this batch' },
  slot: { zh: '过号排到本场末尾，请等再次叫号', en: 'You rejoin at the end of this slot' },
  day: { zh: '过号排到当日末尾，请等再次叫号', en: 'You rejoin at the end of the day' },
  list: { zh: '过号排到全部末尾，请等再次叫号', en: 'You rejoin at the end of the list' },
  request: { zh: '过号请书面申请补选', en: 'Ask in writing for make-up selection' },
  'no-more': { zh: '过号不再叫，请询问工作人员', en: 'Not called again. Please ask the staff.' },
};

const crowdLevels: Record<CrowdLevel | 'normal', Bilingual> = {
  normal: { zh: '宽松', en: 'Light' },
  blue: { zh: '适中', en: 'Moderate' },
  yellow: { zh: '较挤', en: 'Busy' },
  orange: { zh: '拥挤', en: 'Crowded' },
  red: { zh: '非常拥挤', en: 'Very crowded' },
};

/** A hold's legend while the hub is silent: its seconds stand still. */
export const heldLegend: Bilingual = { zh: '锁定', en: 'Held' };

/** What stands in a unit's box (one character above the other) and what the legend says of it. */
export const unitWords: Record<
  Exclude<UnitState, 'returned'>,
  { inBox: string; legend: Bilingual }
> = {
  free: { inBox: '', legend: { zh: '可选', en: 'Free' } },
  held: { inBox: '锁', legend: { zh: '锁定 秒', en: 'Held, s left' } },
  chosen: { inBox: '已选', legend: { zh: '已选', en: 'Chosen' } },
  contracted: { inBox: '已签', legend: { zh: '已签约', en: 'Signed' } },
  suspended: { inBox: '暂停', legend: { zh: '暂停', en: 'Paused' } },
  reserved: { inBox: '预留', legend: { zh: '预留', en: 'Reserved' } },
};
