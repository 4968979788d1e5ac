import type {
  Bilingual,
  HouseholdState,
  Returns,
  StageKind,
  UnitState,
} from '../../live/documents';
import { of } from './of';

/** Every word of the staff screens, Chinese first. Words of the venue (stages, pools, reasons) come from it. */

export const unitStates: Record<UnitState, Bilingual> = {
  free: of('可选', 'Free'),
  held: of('锁定', 'Held'),
  chosen: of('已选', 'Chosen'),
  contracted: of('已签', 'Signed'),
  suspended: of('暂停', 'Paused'),
  reserved: of('预留', 'Reserved'),
  returned: of('可选', 'Free again'),
};

export const householdStates: Record<HouseholdState, Bilingual> = {
  expected: of('未到', 'Expected'),
  waiting: of('等候', 'Waiting'),
  called: of('已叫', 'Called'),
  present: of('在台', 'At the counter'),
  'deferred-missed': of('过号', 'Missed'),
  'deferred-documents': of('补材料', 'Papers missing'),
  contracted: of('已签约', 'Contracted'),
  declined: of('弃选', 'Declined'),
  'timed-out': of('超时', 'Timed out'),
  absent: of('缺席', 'Absent'),
  'unsigned-form': of('未签确认单', 'Form unsigned'),
  'unsigned-contract': of('未签合同', 'Contract unsigned'),
  'no-unit-left': of('无房可选', 'No unit left'),
  disqualified: of('不合格', 'Disqualified'),
};

export const phases: Record<StageKind, Record<string, Bilingual>> = {
  review: {
    called: of('叫号中', 'Being called'),
    present: of('复核中', 'Under review'),
  },
  selection: {
    called: of('叫号中', 'Being called'),
    present: of('选房中', 'Choosing'),
    chosen: of('已选，待签确认单', 'Chosen, form to be signed'),
  },
  signing: {
    called: of('叫号中', 'Being called'),
    present: of('签约中', 'Signing'),
    signing: of('签约中', 'Signing'),
  },
};

export const returns: Record<Returns, Bilingual> = {
  batch: of('本批末尾', 'at the end of the batch'),
  slot: of('本场末尾', 'at the end of the slot'),
  day: of('当天末尾', 'at the end of the day'),
  list: of('全部末尾', 'at the end of the list'),
  request: of('申请补选后', 'after asking for a make-up'),
  'no-more': of('不再叫', 'not called again'),
};

export const connection = {
  online: (seconds: number) => of('在线', `Online, ${seconds} s`),
  offline: (waiting: number, age: string) =>
    of(waiting > 0 ? `离线 ${waiting} 待发送` : '离线', `Offline, last contact ${age}`),
  connecting: of('连接中', 'Connecting'),
  signedOut: of('已退出登录', 'Signed out'),
  simulated: (speed: string) => of(`模拟 ×${speed}`, 'Simulated venue'),
  now: (time: string) => of(`现在 ${time}`, `now ${time}`),
  kept: of('上次的画面', 'The last picture kept'),
  asOf: (time: string) => of(`截至 ${time}`, `as of ${time}`),
};

export const frozen = {
  banner: (time: string) => of(`自 ${time} 冻结`, `Frozen since ${time}`),
  rule: of('不叫号、不锁房、不选房；计时停走', 'No call, hold or choice; clocks stand still'),
  kinds: {
    incident: of('突发事件', 'incident'),
    fault: of('系统断点', 'fault'),
    person: of('人工', 'by a person'),
  } as Record<string, Bilingual>,
};
