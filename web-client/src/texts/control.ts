import type { Bilingual } from '../../live/documents';
import { of } from './of';

/** Words for what supervisors and managers do to ties, units and the venue as a whole. */

export const draw = {
  title: of('并列抽签', 'Draw of a tie'),
  heading: of('并列抽签', 'Ties to draw'),
  none: of('没有待抽签的并列号', 'No tie waits for a draw'),
  noneHint: of('名次相同的家庭会出现在这里', 'Households of equal place appear here'),
  open: of('抽签', 'Draw'),
  result: of('结果', 'Result'),
  blocks: (count: number) =>
    of(`${count} 户，抽签前不能叫号`, `${count} households, not called before`),
  here: of('在场家庭', 'Who stands here'),
  rule: of(
    '请家庭和公证员看着屏幕；每抽出一签，点一次号码',
    'In view of the households and the notary: tap a number as its lot is drawn',
  ),
  absentToo: of('未到，也要抽', 'Not here; drawn as well'),
  arrived: (time: string, people: number) =>
    of(`${time} 已签到，${people} 人`, `checked in at ${time}, ${people} people`),
  order: of('抽出的先后', 'In the order drawn'),
  toCome: of('待抽', 'to be drawn'),
  back: of('退一签', 'Take the last back'),
  backOff: of('还没有抽出', 'Nothing drawn yet'),
  confirm: of('登记结果', 'Enter the result'),
  missing: (count: number) => of(`还有 ${count} 户没抽`, `${count} still to be drawn`),
  holdHint: of('按住 1 秒；登记后不能改', 'Hold for 1 s; it cannot be changed'),
  resultTitle: of('抽签结果', 'Result of the draw'),
  entered: (time: string, entry: number, person: string) =>
    of(
      `${time} 记入台账第 ${entry} 条，${person} 登记`,
      `Entry ${entry} of the ledger at ${time}, by ${person}`,
    ),
  waits: of('正在记入台账', 'On its way into the ledger'),
  gone: of('这组并列号已抽签', 'This tie has been drawn'),
  goneHint: of('在另一台设备上登记，结果见台账', 'Entered on another device; the ledger holds it'),
  leave: of('现场管理', 'Back to venue control'),
  place: (place: number) => of(`第 ${place}`, `no. ${place}`),
};

export const units = {
  title: of('房源', 'Units'),
  open: of('打开房源', 'Open the units'),
  figures: (suspended: number, reserved: number) =>
    of(`暂停 ${suspended} 套，预留 ${reserved} 套`, `${suspended} paused, ${reserved} reserved`),
  pick: of('点一套房源', 'Tap a unit'),
  pickHint: of('它的状态和可做的操作会出现在这里', 'Its state and what may be done appear here'),
  area: (type: Bilingual, area: number) => of(`${type.zh}，${area} ㎡`, `${type.en}, ${area} m²`),
  where: (place: Bilingual, floor: number) =>
    of(`${place.zh} ${floor} 层`, `${place.en}, floor ${floor}`),
  takenBy: (number: string) => of(`${number} 所选`, `chosen by ${number}`),
  heldBy: (number: string) => of(`${number} 锁定`, `held by ${number}`),
  atCounter: (number: string, counter: string) =>
    of(`${number} 还在 ${counter} 号台`, `${number} is at counter ${counter}`),
  suspend: of('暂停', 'Pause'),
  reserve: of('预留', 'Reserve'),
  restore: of('恢复可选', 'Restore'),
  void: of('作废选房', 'Void the choice'),
  called: (act: Bilingual, unit: string) => of(`${act.zh} ${unit}`, `${act.en} ${unit}`),
  notTaken: of('还没有人选', 'Nobody has chosen it'),
  taken: of('已有人选', 'Somebody has it'),
  contracted: of('已签合同', 'The contract is signed'),
  askKey: (unit: string) => of(`请另一人同意作废 ${unit}`, `Ask another person to void ${unit}`),
  keyRule: of(
    '另一人同意后生效，并在大屏公开标出',
    'Takes effect when another person agrees; marked in public',
  ),
  keyAsked: of('已请第二把钥匙', 'Second key asked for'),
  waits: of('等待回应', 'Waits for the hub'),
  keyWaits: of('作废，等第二把钥匙', 'Void: waits for the second key'),
  keyStates: {
    given: of('作废已同意', 'Void: agreed'),
    refused: of('作废被拒绝', 'Void: refused'),
    lapsed: of('作废申请已失效', 'Void: lapsed'),
  } as Record<string, Bilingual>,
  decidedBy: (person: string, time: string) => of(`${person}，${time}`, `${person}, ${time}`),
  leave: of('现场管理', 'Back to venue control'),
};

export const fault = {
  title: of('断点', 'Fault moment'),
  open: of('宣布断点', 'Declare a fault moment'),
  openHint: of('系统出错时：现场冻结，定下从何时起', 'After a fault: freezes, and says from when'),
  moment: of('从何时起', 'From which moment'),
  steps: {
    '-60': of('−1 分', '1 min earlier'),
    '-10': of('−10 秒', '10 s earlier'),
    '10': of('+10 秒', '10 s later'),
    '60': of('+1 分', '1 min later'),
  },
  after: of('此后叫过的号', 'Numbers called after it'),
  noneAfter: of('此后没有叫号', 'No number was called after it'),
  rule: of('按公布的规则', 'By the rule published'),
  rules: {
    void: of('此后的选房作废，重新叫号', 'Choices after it are void; called again'),
    stand: of('此后的选房有效', 'Choices after it stand'),
  },
  confirm: of('宣布断点', 'Declare it'),
  pickRule: of('先选规则', 'Choose the rule first'),
};

/** What commands of supervisors and managers are called, where one is reported. */
export const controlActs = {
  'tie.draw': of('登记抽签', 'Enter the draw'),
  'unit.suspend': units.suspend,
  'unit.reserve': units.reserve,
  'unit.restore': units.restore,
  'unit.void': units.void,
  'venue.declareFault': fault.open,
  'venue.open': of('开场', 'Open the day'),
  'venue.close': of('闭场', 'Close the day'),
  'venue.freeze': of('冻结现场', 'Freeze the venue'),
  'venue.resume': of('解除冻结', 'Lift the freeze'),
  'notice.post': of('发布公告', 'Post the notice'),
  'notice.withdraw': of('撤下公告', 'Withdraw the notice'),
  'household.checkIn': of('签到', 'Check-in'),
  'household.requestMakeUp': of('申请补选', 'Ask for a make-up'),
  'entry.admit': of('放行', 'Admit'),
  'entry.leave': of('离场', 'Count out'),
  'entry.turnAway': of('未放行登记', 'Note who was turned away'),
  'entry.reschedule': of('改期', 'Reschedule'),
  'entry.hold': of('暂停入场', 'Hold the entry'),
  'entry.resume': of('恢复入场', 'Resume the entry'),
  'entry.pace': of('入场限速', 'Pace the entry'),
  'entry.delay': of('推迟时段', 'Shift the slots'),
  'crowd.count': of('人工计数', 'Count by hand'),
  'crowd.recount': of('清点校准', 'Recount'),
  'approval.give': of('同意', 'Agree'),
  'approval.refuse': of('拒绝', 'Refuse'),
  'feedback.rate': of('离场评价', 'Answer at the exit'),
  'feedback.complain': of('登记投诉', 'Enter a complaint'),
  'act.undo': of('撤销', 'Undo'),
} satisfies Record<string, Bilingual>;
