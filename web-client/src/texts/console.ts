import type { Bilingual } from '../../live/documents';
import { of } from './of';

/** Words of the manager's console and of the hand clicker. */

const people = (number: number) => number.toLocaleString('en-US');

export const consoleTitle = (name: Bilingual, day: number, days: number) =>
  of(
    `现场总指挥，${name.zh}，第 ${day} 天，共 ${days} 天`,
    `Site manager, ${name.en}, day ${day} of ${days}`,
  );

export const consoleParts = {
  density: of('人群密度', 'Density by zone, people per m², with band and age'),
  heat: of('时段 × 区域', 'Peak by slot: large actual or forecast, small planned'),
  heatUnit: '峰值，人/㎡',
  entry: of('入场', 'Entry by gate'),
  pace: of('进度', 'Households served; dashed is plan'),
  units: of('房源', 'Units left and run-out'),
  others: (count: number) => of(`其他情况 ${count}`, 'Also to know, the most urgent first'),
  queue: of('排队与等待', 'Queue and waits, minutes'),
  devices: of('设备', 'Devices and sensors'),
  manage: of('现场管理', 'Venue control'),
  none: of('没有', 'None'),
};

export const figureWords = {
  age: (text: Bilingual, age: string) => of(text.zh, `${text.en}; ${age}`),
  inside: (low: number, high: number) => of(`场内 ${low}–${high}`, 'Inside'),
  insideLimit: (low: number, high: number, limit: number) =>
    of(`场内 ${low}–${high}`, `Inside, limit ${people(limit)}`),
  session: (expected: number, limit: number) =>
    of(
      `本场预计 ${people(expected)}，线 ${people(limit)}`,
      `Expected today, line at ${people(limit)}`,
    ),
  served: (planned: number) => of(`办结，计划 ${planned}`, 'Served'),
  servedAgainst: (planned: number, behind: number) =>
    of(
      `办结，计划 ${planned}`,
      behind > 0
        ? `Served, ${behind} behind plan`
        : behind < 0
          ? `Served, ${-behind} ahead of plan`
          : 'Served, on plan',
    ),
  minutes: (minutes: string) => of(`${minutes} 分`, `${minutes} min`),
  wait: (limit: string | undefined) =>
    of(
      limit === undefined ? '等候 P90' : `等候 P90，限 ${limit}`,
      'Wait for a desk, 9 in 10 shorter',
    ),
  noWait: of('还没有人被叫到', 'Nobody has been called yet'),
  showUp: (planned: number) => of(`到场率，计划 ${planned}%`, 'Show-up of slots that ended'),
  noShowUp: (planned: number) => of(`到场率，计划 ${planned}%`, 'Show-up: no slot has ended yet'),
  unknown: '–',
};

export const concernWords = {
  calm: of('一切正常', 'All well'),
  calmState: of('各区低于三级', 'Every zone is below level III'),
  closed: of('未开场', 'The day is not open'),
  closedState: of('在现场管理开场', 'Open it in venue control'),
  zone: (label: Bilingual, word: Bilingual) =>
    of(`${label.zh} ${word.zh}`, `${label.en}, ${word.en.toLowerCase()}`),
  nobody: of('没有暂停入场', 'Entry goes on'),
  gateHeld: (gate: Bilingual) => of(`${gate.zh}已暂停`, `${gate.en} is held`),
  since: of('已持续', 'at this level for'),
  unknown: (label: Bilingual) => of(`${label.zh} 人数未知`, `${label.en}: people unknown`),
  unknownState: (last: number | undefined) =>
    of(
      last === undefined ? '人数计静默' : `人数计静默，最后 ${last} 人`,
      last === undefined ? 'A sensor is silent' : `A sensor is silent; last ${last} people`,
    ),
  neverHeard: of('还没有收到数据', 'Never heard yet'),
  silentFor: of('已静默', 'silent for'),
  held: (label: Bilingual) => of(`${label.zh} 暂停`, `${label.en} is held`),
  heldBy: (person: string) => of(`${person} 暂停`, `by ${person}`),
  heldByHub: of('按规则自动暂停', 'by the venue’s rule'),
  resumes: of('约到恢复', 'until it may resume'),
  heldFor: of('已暂停', 'held for'),
  slotHeld: (time: string) => of(`${time} 场 暂停`, `Slot ${time} is held`),
  frozen: of('现场冻结', 'The venue is frozen'),
  frozenFor: of('已冻结', 'frozen for'),
  full: of('场内将满', 'The hall is nearly full'),
  fullState: (people: number, limit: number) =>
    of(`${people} / ${limit} 人`, `${people} of ${limit} people`),
  wait: of('等候过长', 'The wait is too long'),
  waitState: (minutes: string, limit: string) =>
    of(`P90 ${minutes} 分，限 ${limit} 分`, `P90 ${minutes} min, limit ${limit}`),
  noticeFor: of('距撤下', 'until it ends'),
  noticeAge: of('已发布', 'posted for'),
  notice: of('公告', 'Notice'),
  warning: of('提醒', 'Warning'),
};

export const zoneWords = {
  perArea: '人/㎡',
  last: (people: number, age: string) => of(`最后 ${people}，${age}`, `last ${people}, ${age}`),
  never: of('还没有数据', 'No count yet'),
  rising: (time: string, level: Bilingual) => of(`${time} 到${level.zh}`, `${level.en} at ${time}`),
  stricter: of('出入口、走廊严一级', 'Doors and corridors one level stricter'),
  noLevels: of('没有定密度级别', 'No levels are laid down for this venue'),
  none: of('没有分区', 'The venue has no zones'),
  people: of('人数', 'People'),
  band: of('范围', 'Band'),
  density: of('密度', 'Density, people per m²'),
  area: of('面积', 'Area, m²'),
  source: of('来源', 'Counted by'),
  sources: {
    sensors: of('人数计', 'Sensors'),
    gates: of('入口登记', 'Gates'),
    hand: of('人工', 'By hand'),
  },
  passages: of('清点后进出', 'Passages since the recount'),
  recounted: of('上次清点', 'Last recount'),
  noRecount: of('尚未清点', 'Not yet'),
  peak: of('本时段峰值', 'Peak of this slot'),
  above: of('超线人·分', 'Person-minutes from a level on'),
  noneAbove: of('没有', 'None'),
  sensors: of('人数计', 'Sensors'),
  asOf: of('截至', 'As of'),
  recount: of('清点校准', 'Recount'),
  recountHint: of('数一遍区内的人，填人数', 'Count everybody in the zone and enter the number'),
  recountTo: (people: string) => of(`校准为 ${people || '–'}`, `Recount to ${people || '–'}`),
  enterNumber: of('先填人数', 'Enter the number first'),
  byHand: of('人工计数', 'Count by hand'),
};

export const paceWords = {
  plan: (households: number) => `计划 ${households}`,
  label: (served: number, planned: number) =>
    of(
      `已办结 ${served} 户，计划 ${planned} 户`,
      `${served} households served, ${planned} planned`,
    ),
  none: of('开始入场后显示', 'Shown once the first slot begins'),
};

export const queueTable = {
  stage: of('环节', 'Stage'),
  waiting: of('等候', 'Waiting'),
  busy: of('占用', 'Busy'),
  counters: (label: Bilingual, open: number) =>
    of(label.zh, `${label.en}, ${open} ${open === 1 ? 'counter' : 'counters'}`),
  pool: (stage: Bilingual, pool: Bilingual, open: number) =>
    of(`${stage.zh} ${pool.zh}`, `${pool.en}, ${open} ${open === 1 ? 'desk' : 'desks'}`),
};

export const unitTable = {
  type: of('户型', 'Type'),
  left: of('可选', 'Free'),
  ahead: of('待选', 'Waiting'),
  runOut: of('预计到', 'Up to no.'),
  enough: of('都够', 'Enough'),
  gone: of('选完', 'None left'),
};

export const deviceWords = {
  kinds: {
    screen: of('屏', 'Screens'),
    tablet: of('平板', 'Tablets'),
    radio: of('对讲', 'Radios'),
    sensor: of('人数计', 'Sensors'),
  },
  off: (name: string, age: string | undefined) =>
    of(`${name} 离线`, age === undefined ? `${name} is offline` : `${name} offline, ${age}`),
  hidden: (name: string) => of(`${name} 未在显示`, `${name}: the page is not in view`),
  silent: (label: Bilingual, age: string) =>
    of(`${label.zh} 静默 ${age}`, `${label.en} silent, ${age}`),
  doubted: (label: Bilingual, why: Bilingual, age: string) =>
    of(`${label.zh} ${why.zh}`, `${label.en}: ${why.en}, ${age} ago`),
  doubts: {
    leap: of('数字突跳', 'a leap'),
    backwards: of('数字倒退', 'went backwards'),
    future: of('时间在未来', 'from the future'),
  },
  allWell: of('都在线', 'All of them are heard'),
  none: of('还没有设备', 'No device yet'),
};

export const clickerWords = {
  title: (zone: Bilingual) => of(`${zone.zh} 计数`, `Count, ${zone.en}`),
  choose: of('选一个区域计数', 'Choose the zone to count'),
  in: of('进', 'In'),
  out: of('出', 'Out'),
  back: of('撤一下', 'Take one back'),
  backOff: of('没有未发的点按', 'No click is waiting'),
  counted: (inward: number, outward: number) =>
    of(`本机 进 ${inward} 出 ${outward}`, `Here: ${inward} in, ${outward} out`),
  gathered: (clicks: number) => of(`${clicks} 下待发`, `${clicks} clicks to be sent`),
  allSent: of('都已发出', 'All clicks are sent'),
  zonePeople: (people: number | undefined, low: number | undefined, high: number | undefined) =>
    people === undefined
      ? of('区内 未知', 'In the zone: unknown')
      : of(`区内 ${people}（${low}–${high}）`, `In the zone: ${people} (${low}–${high})`),
  called: (inward: number, outward: number) =>
    of(`计数 进 ${inward} 出 ${outward}`, `Count of ${inward} in, ${outward} out`),
};
