import type { Bilingual } from '../../live/documents';
import { of } from './of';

/** Words of the gate tablet. */

const count = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const inWords = (people: number) => count[people] ?? String(people);
const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

export const gate = {
  title: of('入场口', 'Gate'),
  choose: of('选入场口', 'Choose your gate'),
  chooseHint: of('这台平板站在哪个口', 'Where this tablet stands'),
  noGate: of('本场没有入场口', 'The venue has no gates'),
  noGateHint: of('在这里登记到场家庭', 'Check households in here'),
  clerk: (name: string, person: string, label: Bilingual) =>
    of(`${label.zh} ${name}`, `${label.en}, clerk ${person}`),
  at: (label: Bilingual) => of(label.zh, `${label.en}: scan and admit`),

  ready: of('就绪', 'Ready'),
  readyLarge: '请扫票',
  readyHint: of('扫票，或输入号码', 'Scan a ticket, or type its number'),
  checking: of('正在验票', 'Checking the ticket'),
  mayEnter: of('可放行', 'May enter'),
  refused: (why: Bilingual) => of(`不放行 ${why.zh}`, `Refused: ${lower(why.en)}`),
  admitted: of('已放行', 'Admitted'),
  admittedConfirmed: of('已记录', 'recorded'),
  admittedWaits: of('待联网', 'waits for network'),
  admittedSent: of('等系统确认', 'waits for the hub'),
  against: (why: Bilingual[]) =>
    of(
      `还有 ${why.map(({ zh }) => zh).join('、')}`,
      `Also: ${why.map(({ en }) => lower(en)).join(', ')}`,
    ),

  firstUse: (genuine: Bilingual) => of(`${genuine.zh}，首次使用`, `${genuine.en}, first use`),
  usedAt: (genuine: Bilingual, time: string) =>
    of(`${genuine.zh}，${time} 已用`, `${genuine.en}, used at ${time}`),
  genuine: {
    genuine: of('票真', 'Ticket genuine'),
    forged: of('签名不符', 'Signature does not fit'),
    'other-venue': of('别处的票', 'Ticket of another venue'),
    unreadable: of('码不完整', 'Code incomplete'),
    unchecked: of('本机未验票', 'Ticket not checked here'),
    typed: of('手输号码', 'Number typed'),
  },

  slot: (from: string, to: string) => of(`时段 ${from}–${to}`, `Slot ${from} to ${to}`),
  slotOfDay: (day: number, from: string, to: string) =>
    of(`第 ${day} 天 ${from}–${to}`, `Day ${day}, ${from} to ${to}`),
  opens: (time: string) => `Its slot; may enter from ${time}`,
  itsSlot: 'Its slot',
  noSlot: of('时段未知', 'Slot not known'),
  notListed: of('今天名单里没有', 'Not listed for today'),
  waitUntil: (time: string) => of(`还要等到 ${time}`, `to wait until ${time}`),
  heldUntil: (time: string) => of(`暂停至约 ${time}`, `held until about ${time}`),
  heldOpen: of('暂停，未定何时恢复', 'held; no end given yet'),
  paceUntil: (time: string) => of(`约 ${time} 可放`, `the pace allows it at ${time}`),
  cameIn: (label: Bilingual) => of(`${label.zh} 已入场`, `came in by ${lower(label.en)}`),
  comeOn: (day: number) => of(`应第 ${day} 天来`, `is to come on day ${day}`),
  goTo: (label: Bilingual) => of(`请走 ${label.zh}`, `is to go to ${lower(label.en)}`),
  closedAt: of('最晚入场', 'was the latest'),
  peopleOnTicket: of('票上人数', 'people on the ticket'),
  peopleNow: of('放行人数', 'people to admit'),
  peopleIn: of('人已放行', 'people let in'),
  mostPeople: (most: number) =>
    of(`每户最多 ${most} 人`, `at most ${inWords(most)} of a household`),

  slotCame: (came: number, booked: number) =>
    of(`已入 ${came} / ${booked} 户`, `households in, ${Math.max(0, booked - came)} to come`),
  thisSlot: 'This slot, all gates',
  slotHeld: 'This slot is held',
  delayed: (minutes: number) => `This slot, ${minutes} min late`,
  inside: (people: string) => of(`场内 ${people}`, 'Inside, counted at the gates'),
  insideAsOf: (time: string, age: string) => `Inside, as of ${time}, ${age}`,
  limit: (limit: string) => of(`上限 ${limit}`, 'limit of the session'),
  noLimit: of('未设上限', 'no limit set'),
  full: of('已到上限', 'the limit is reached'),

  admitting: (label: Bilingual) => of(`${label.zh} 放行中`, `${label.en}, admitting`),
  held: (label: Bilingual, since: string, until: string | undefined) =>
    of(
      until === undefined ? `${label.zh} 暂停` : `${label.zh} 暂停至约 ${until}`,
      `${label.en} held since ${since}`,
    ),
  paced: (label: Bilingual, pace: number) =>
    of(`${label.zh} 限 ${pace} 户/10 分`, `${label.en}, ${pace} households in ten minutes`),

  doubleUse: (number: string, uses: { gate: Bilingual; time: string }[]) =>
    of(
      `重复使用 ${number}：${uses.map((use) => `${use.gate.zh} ${use.time}`).join('，')}`,
      `Double use: ${number}, ${uses.map((use) => `${lower(use.gate.en)} ${use.time}`).join(', ')}`,
    ),

  noScans: of('还没有扫过票', 'Nothing scanned yet'),
  scans: {
    admitted: of('放行', 'Admitted, confirmed'),
    sent: of('放行', 'Admitted, waits for the hub'),
    waits: of('放行', 'Admitted, waits for network'),
    out: of('离场', 'Counted out, confirmed'),
    outWaits: of('离场', 'Counted out, waits for network'),
    clear: of('改判可放行', 'Could enter after all'),
  },
  remarked: (why: Bilingual) => of(`放行 ${why.zh}`, `Admitted, on record: ${lower(why.en)}`),
  refusedWaits: (why: Bilingual) =>
    of(`不放行 ${why.zh}`, `Refused: ${lower(why.en)}, waits for network`),
  notRecorded: (why: Bilingual) => of(`未记上 ${why.zh}`, `Not recorded: ${lower(why.en)}`),
  people: (people: number) => `${people} 人`,

  scanNext: of('扫下一位', 'Scan next; a handheld scanner needs no tap'),
  admit: (people: number) => of(`放行 ${people} 人`, `Admit ${inWords(people)}`),
  typeNumber: of('输入号码', 'Type number'),
  countOut: of('离场 1 人', 'Count one out'),
  onlyOne: of('只来 1 人', 'Only one came'),
  came: (people: number) => of(`来了 ${people} 人`, `${people} came`),
  changePeople: of('改人数', 'How many came'),
  reschedule: of('改期', 'Reschedule'),
  cameBack: of('离场再入', 'Left and came back'),
  setAside: of('先放下', 'Set aside'),

  numberTitle: of('输入号码', 'Type a number'),
  number: of('号码', 'Number'),
  lookUp: of('查这个号', 'Look it up'),
  typeFirst: of('先输入号码', 'Type a number first'),
  rescheduleTitle: (number: string) => of(`${number} 改期`, `${number}: another slot`),
  rescheduleRule: of('排在新时段末尾', 'Stands at the tail of the new slot'),
  noRoom: of('后面没有空的时段', 'No later slot has room'),
  room: (left: number) => of(`余 ${left}`, `room for ${left}`),
  pickSlot: of('先选时段', 'Choose a slot first'),

  cameraTitle: of('对准票上的码', 'Point at the code'),
  cameraStarting: of('正在打开摄像头', 'Starting the camera'),
  camera: {
    absent: of('没有摄像头', 'There is no camera'),
    refused: of('没有摄像头权限', 'The camera may not be used'),
    insecure: of('此连接不能用摄像头', 'No camera over this connection'),
    failed: of('摄像头打不开', 'The camera does not start'),
  },
  cameraInstead: of('用扫码枪，或输入号码', 'Use the handheld scanner, or type the number'),
};
