import type { Bilingual } from '../../live/documents';
import { of } from './of';

export const counter = {
  name: (stage: Bilingual, id: string) =>
    of(`${stage.zh} ${id} 号台`, `Counter ${id}, ${stage.en}`),
  clerk: (name: string) => of(`操作员 ${name}`, `clerk ${name}`),
  unmanned: of('未开台', 'nobody serves'),
  people: (people: number, proxy: boolean) =>
    of(
      `${people} 人，${proxy ? '代办' : '本人'}`,
      `${people} people, ${proxy ? 'by proxy' : 'in person'}`,
    ),
  needs: {
    'silent-call': of('看屏叫号，听不到广播', 'Cannot hear the call: show the number'),
    accessible: of('需无障碍', 'Needs step-free access'),
  } as Record<string, Bilingual>,
  left: (limit: string) => of(`还剩，共 ${limit}`, `left of ${limit}`),
  stopped: of('已停表', 'clock stopped'),
  callAgainIn: of('后可再叫', 'until the next call'),
  missedIn: of('后可过号', 'until it counts as missed'),
  sincePresent: of('到台已有', 'at the counter'),
  sinceCalled: of('叫号已有', 'since the call'),
  times: (times: number) => of(`第 ${times} 次叫`, `call ${times}`),
  timeIsUp: of('时间到', 'time is up'),
  allowed: of('现在可以', 'Allowed'),
  notYet: of('还不可以', 'Not yet'),
  onDeck: of('候选', 'On deck'),
  noneOnDeck: of('暂无', 'nobody yet'),
  atDesk: of('在台旁', 'At desk'),
  inReview: of('复核中', 'In review'),
  figures: (left: number, ahead: number, runOut: string | undefined, enough: boolean) =>
    of(
      `可选 ${left} 套`,
      `free; ${ahead} waiting${enough ? ', enough for all' : runOut === undefined ? '' : `, up to no. ${runOut}`}`,
    ),
  buildingTab: (label: Bilingual, free: number) => of(label.zh, `${label.en}, ${free} free`),
  seconds: (seconds: number) => `${seconds} s`,
  closed: of('未开台', 'Closed'),
  paused: of('暂停', 'Paused'),
  free: of('空台', 'Free'),
  none: of('', ''),
  isNext: of('下一号', 'is next'),
  toOpen: of('开台后显示下一号', 'The next number appears once the counter is open'),
  chosenIn: (place: Bilingual, area: number) =>
    of(`${place.zh} ${area} ㎡`, `${place.en}, ${area} m²`),
  because: (what: Bilingual, why: Bilingual) =>
    of(`${what.zh}，${why.zh}`, `${what.en}: ${why.en}`),
  nobodyNext: of('没有可叫的号', 'Nobody to call'),
  nobodyNextHint: of('到了会显示在这里', 'The next number appears here when it is ready'),
  queue: of('等候', 'Waiting'),
  queueFigures: (waiting: number, p50: string | undefined, p90: string | undefined) =>
    of(
      `${waiting} 户`,
      p50 === undefined || p90 === undefined
        ? `${waiting} households`
        : `${waiting} households; half wait under ${p50}, nine in ten under ${p90} min`,
    ),
  queueEmpty: of('没有人等候', 'Nobody waits'),
  queueEmptyHint: of(
    '签到的家庭按顺序出现在这里',
    'Households appear here in their order once they are due',
  ),
  numberColumn: of('号码', 'Number'),
  groupColumn: of('组别', 'Group'),
  peopleColumn: of('人数', 'People'),
  waitedColumn: of('已等（分）', 'Waited, min'),
  stateColumn: of('状态', 'State'),
  unitColumn: of('房号', 'Unit'),
  more: (count: number) => of(`还有 ${count} 户`, `${count} more`),
  undrawnTie: of('并列未抽签', 'Tie not drawn'),
  noCounter: (id: string) => of(`没有 ${id} 号台`, `There is no counter ${id}`),
  noCounterHint: of('请另选一个', 'Choose another one'),
  holdCalled: (room: string) => of(`锁定 ${room}`, `Hold ${room}`),
  waits: (wait: string) => of(`还要等 ${wait}`, `in ${wait}`),
  notNow: of('现在不行', 'Not now'),
  nothing: of('其他操作', 'Anything else'),
  afterFinished: (number: string) => of(`等 ${number} 结束`, `after ${number} has finished`),
  tie: (number: string) => of(`${number} 并列，先抽签`, `${number} is a tie: draw first`),
  othersCounter: (name: string) => of(`${name} 在此台`, `${name} serves here`),
};

/** Acts: what the button says, and what happens. `{}` stands for the number or unit it is about. */
export const acts = {
  'counter.open': of('开台', 'Open the counter'),
  'counter.resume': of('恢复叫号', 'Resume'),
  'counter.pause': of('暂停', 'Pause'),
  'counter.close': of('关台', 'Close'),
  'call.next': of('叫下一号', 'Call the next number'),
  'call.repeat': of('再叫', 'Call again'),
  'call.present': of('到台', 'Is here'),
  'call.missed': of('过号', 'Missed'),
  'call.outOfOrder': of('越序叫号', 'Out of order, needs a second key'),
  'review.pass': of('复核通过', 'Review passed'),
  'review.fail': of('不通过', 'Not passed'),
  'unit.hold': of('锁定', 'Hold'),
  'unit.release': of('放开', 'Release'),
  'unit.choose': of('选定', 'Choose'),
  'selection.decline': of('弃选', 'Decline'),
  'form.sign': of('确认单已签', 'Form signed'),
  'contract.sign': of('合同已签', 'Contract signed'),
} satisfies Record<string, Bilingual>;

export type ActName = keyof typeof acts;

export const actSentences = {
  callNumber: (number: string) => of(`叫 ${number}`, `Call ${number}`),
  callAgain: (times: number) => of(`第 ${times} 次叫`, `Call ${times}`),
  choose: (place: Bilingual, room: string) =>
    of(`选定 ${place.zh} ${room}`, `Choose ${place.en.toLowerCase()}, ${room}`),
  chooseHint: (room: string) => of(`选定 ${room}`, 'Choose; prints the form to sign'),
  release: (room: string) => of(`放开 ${room}`, 'Release'),
  holdHint: of('点一套可选房源锁定', 'Tap a free unit to hold it'),
  holdOtherHint: of('改锁另一套', 'Hold another; the clock keeps running'),
  tapUnit: of('请点一套可选房源', 'Tap a free unit'),
  tapHint: of('点房号即锁定', 'Tap a free unit to hold it'),
  signForm: (room: string) => of(`${room} 确认单已签`, 'Form signed; the counter is free again'),
  undo: (act: Bilingual, seconds: number) => of(`撤销“${act.zh}” ${seconds} s`, `Undo: ${act.en}`),
  notSigned: of('未签', 'Not signed'),
  from: (act: Bilingual, wait: string) => of(act.zh, `${act.en} in ${wait}`),
  waitsForHub: (act: Bilingual) =>
    of(`等“${act.zh}”的回应`, `after the answer to ${act.en.toLowerCase()}`),
  hints: {
    'counter.open': of('开台后可叫号', 'Then numbers can be called'),
    'counter.pause': of('暂停叫号', 'Pause; calls stop, the counter stays yours'),
    'counter.close': of('关台', 'Close the counter'),
    'call.next': of('按顺序叫号', 'In order; the hub picks the number'),
    'call.repeat': of('再叫一次', 'Call once more'),
    'call.present': of('人到台后按“到台”', 'Press when the household is here'),
    'call.missed': of('过号，叫下一号', 'Counts as missed; the next steps in'),
    'call.outOfOrder': of('越序叫号', 'Out of order: a reason and a second key'),
    'review.pass': of('复核通过', 'Goes on to the selection'),
    'review.fail': of('不通过', 'With a reason from the list'),
    'unit.release': of('放开所锁房源', 'Let the held unit go'),
    'selection.decline': of('弃选', 'Gives up; with a reason'),
    'form.sign': of('确认单已签', 'Form signed; on to the contract'),
    'contract.sign': of('合同已签', 'Contract signed; the day is done'),
  } as Record<string, Bilingual>,
};

export const sheet = {
  cancel: of('返回', 'Back'),
  reason: of('原因', 'Reason'),
  note: of('备注（可不填）', 'Note, optional; kept apart from the record, can be erased'),
  noReasons: of('本场未设原因', 'The venue has no reasons for this'),
  effect: {
    defer: of('补齐材料后可再来', 'may come back with the papers'),
    disqualify: of('取消资格', 'loses the right to choose'),
  } as Record<string, Bilingual>,
  decline: (number: string) => of(`${number} 弃选`, `${number} gives up`),
  fail: (number: string) => of(`${number} 复核不通过`, `${number} does not pass the review`),
  pickReason: of('先选原因', 'Choose a reason first'),
};

export const outOfOrder = {
  title: of('越序叫号', 'Call out of order'),
  rule: of(
    '要有原因和另一人同意，并在大屏公开标出',
    'Needs a reason and a second person, and is marked in public',
  ),
  household: of('叫谁', 'Whom'),
  type: of('输入号码', 'Type the number'),
  none: of('没有符合的等候家庭', 'No waiting household matches'),
  ask: (number: string) => of(`请监督员同意叫 ${number}`, `Ask a supervisor to agree to ${number}`),
  chooseFirst: of('先选号码和原因', 'Choose a number and a reason first'),
  asked: of('已请第二把钥匙', 'Second key asked for'),
  askedHint: of(
    '监督员同意后即叫号；5 分钟内有效',
    'Called as soon as a supervisor agrees; lapses after a while',
  ),
};
