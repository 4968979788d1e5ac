import type {
  BoardDocument,
  Counter,
  Household,
  JsonObject,
  MeDocument,
  QueueDocument,
  Turn,
  Unit,
  UnitState,
  UnitsDocument,
} from '../live';
import type { Stage } from './stage';

/** The morning of the pictures, as documents. */

const ROWS: Record<string, string> = {
  // One building a row, floors from the top; a letter a room.
  '3': 'kfck ffcf fffr fkcF fkff ffkf ffff fscc pckc'.replace('F', 'h').replace('r', 'f'),
  '5': 'ccff ffsc ffck fkcc fffk cccc cffk fcff ppff',
};
const STATES: Record<string, UnitState> = {
  f: 'free',
  h: 'held',
  c: 'chosen',
  k: 'contracted',
  s: 'suspended',
  p: 'reserved',
};

export function unitsScene(stage: Stage): UnitsDocument {
  const units: Record<string, Unit> = {};
  for (const [building, rows] of Object.entries(ROWS)) {
    rows.split(' ').forEach((row, index) => {
      [...row].forEach((letter, room) => {
        const floor = 20 - index;
        const name = `${floor}0${room + 1}`;
        const state = STATES[letter] ?? 'free';
        units[`${building}-1-${name}`] = {
          pool: 'two',
          building,
          section: '1',
          floor,
          room: name,
          type: 'two-60',
          area: room % 2 === 0 ? 60.8 : 60.2,
          state,
          ...(state === 'held' ? { until: stage.in(84) } : {}),
          rank: floor * 10 + room,
        };
      });
    });
  }
  return {
    pools: {
      two: {
        label: { zh: '两居 60㎡', en: 'Two rooms' },
        left: 37,
        ahead: 63,
        runOut: '0178',
        enough: false,
        rank: 2,
      },
      three: {
        label: { zh: '三居 80㎡', en: 'Three rooms' },
        left: 0,
        ahead: 0,
        enough: true,
        rank: 3,
      },
    },
    types: {
      'two-60': { label: { zh: '两居 60㎡', en: 'Two rooms' }, pool: 'two', left: 37, rank: 1 },
    },
    buildings: {
      '3': { label: { zh: '3栋', en: 'Building 3' }, rank: 3 },
      '5': { label: { zh: '5栋', en: 'Building 5' }, rank: 5 },
    },
    units,
  };
}

const refused = (code: string) => ({ code, detail: `Expected otherwise, but ${code}.` });

/** 0132 at counter 2. */
export function presentTurn(stage: Stage): Turn {
  return {
    household: 'H0132',
    number: '0132',
    group: 'a',
    people: 3,
    call: 'c17',
    times: 1,
    phase: 'present',
    calledAt: stage.in(-130),
    since: stage.in(-96),
    pools: ['two'],
  };
}

/** 0132 choosing, 3栋 1704 held. */
export function choosingTurn(stage: Stage): Turn {
  return {
    ...presentTurn(stage),
    until: stage.in(84),
    limit: 180,
    warnings: [60, 15],
    unit: '3-1-1704',
  };
}

export function counterScene(changes: Partial<Counter>): Counter {
  return {
    stage: 'selection',
    kind: 'selection',
    pools: ['two'],
    state: 'open',
    operator: 'counter2',
    rank: 2,
    can: {},
    cannot: {},
    ...changes,
  };
}

export function choosingCounter(stage: Stage): Counter {
  return counterScene({
    turn: choosingTurn(stage),
    next: '0133',
    can: {
      'unit.hold': {},
      'unit.release': {},
      'unit.choose': {},
      'selection.decline': {},
      'counter.pause': {},
    },
    cannot: {
      'call.next': refused('counter-busy'),
      'call.outOfOrder': refused('counter-busy'),
      'call.repeat': refused('too-soon'),
      'form.sign': refused('nothing-chosen'),
    },
  });
}

function household(stage: Stage, index: number): Household {
  const number = String(132 + index).padStart(4, '0');
  return {
    number,
    rank: index,
    group: index % 3 === 0 ? 'a' : 'b',
    pools: ['two'],
    people: 1 + (index % 4),
    slot: 's1',
    state: index === 0 ? 'present' : index > 12 ? 'expected' : 'waiting',
    stage: index < 6 ? 'selection' : 'review',
    ...(index > 12 ? {} : { arrivedAt: stage.in(-60 * (40 - 2 * index)) }),
  };
}

const REASONS: QueueDocument['reasons'] = {
  decline: {
    'no-suitable': { zh: '没有合适的', en: 'None suits' },
    family: { zh: '家庭意见不一', en: 'The family does not agree' },
    later: { zh: '放弃本次', en: 'Gives up this time' },
  },
  review: {
    papers: { zh: '材料不齐', en: 'Papers missing', effect: 'defer' },
    expired: { zh: '证件过期', en: 'ID expired', effect: 'defer' },
    owns: { zh: '已有住房', en: 'Owns a home', effect: 'disqualify' },
  },
  outOfOrder: {
    elderly: { zh: '高龄或行动不便', en: 'Elderly or hard of walking' },
    medical: { zh: '身体不适', en: 'Unwell' },
    recalled: { zh: '系统原因重叫', en: 'Called again after a fault' },
  },
  unit: {
    fault: { zh: '房屋质量问题', en: 'Defect' },
    objection: { zh: '房源有异议', en: 'Unit disputed' },
    accessible: { zh: '留给无障碍需要', en: 'Kept for accessibility' },
  },
  void: {
    'clerk-error': { zh: '操作失误', en: 'Mistake of the staff' },
    'objection-upheld': { zh: '异议成立', en: 'Objection upheld' },
  },
  freeze: {
    power: { zh: '停电', en: 'Power cut' },
    dispute: { zh: '现场争议', en: 'Dispute in the hall' },
    check: { zh: '核对数据', en: 'Data check' },
  },
};

export function queueScene(stage: Stage, counters: Record<string, Counter>): QueueDocument {
  const households = Array.from({ length: 24 }, (_, index) => household(stage, index));
  return {
    stages: {
      review: {
        label: { zh: '资格复核', en: 'Review' },
        kind: 'review',
        rank: 1,
        waiting: 23,
        p50: 360,
        p90: 660,
      },
      selection: {
        label: { zh: '选房', en: 'Selection' },
        kind: 'selection',
        rank: 2,
        waiting: 5,
        p50: 1_560,
        p90: 2_280,
      },
      signing: { label: { zh: '签约', en: 'Signing' }, kind: 'signing', rank: 3, waiting: 4 },
    },
    counters,
    households: Object.fromEntries(households.map((each) => [`H${each.number}`, each])),
    skips: {},
    reasons: REASONS,
    ties: {},
    freezes: {},
    groups: {
      a: { label: { zh: 'A组 优先', en: 'Group A, priority' }, rank: 1 },
      b: { label: { zh: 'B组 普通', en: 'Group B' }, rank: 2 },
    },
    pools: { two: { label: { zh: '两居 60㎡', en: 'Two rooms' }, rank: 2 } },
  };
}

export function boardScene(stage: Stage): BoardDocument {
  const ready = (number: string, rank: number, state: 'ready' | 'review') => ({
    number,
    pools: ['two'],
    rank,
    state,
  });
  return {
    venue: {
      name: { zh: '安居苑选房', en: 'Anju Court selection' },
      timeZone: 'Asia/Shanghai',
      date: '2026-03-02',
      day: 2,
      days: 6,
      open: true,
    },
    stages: {
      selection: { label: { zh: '选房', en: 'Selection' }, rank: 2, kind: 'selection' },
    },
    pools: { two: { label: { zh: '两居 60㎡', en: 'Two rooms' }, rank: 2 } },
    counters: { '2': { stage: 'selection', pools: ['two'], state: 'open' } },
    calls: {
      c17: {
        number: '0132',
        counter: '2',
        stage: 'selection',
        times: 1,
        at: stage.in(-130),
        firstAt: stage.in(-130),
        state: 'present',
        rank: 17,
      },
    },
    onDeck: {
      H0133: ready('0133', 1, 'ready'),
      H0134: ready('0134', 2, 'ready'),
      H0136: ready('0136', 3, 'review'),
    },
    missed: {},
    slots: {},
    notices: {
      n1: {
        text: { zh: '午休 12:00–13:00,叫号暂停', en: 'Break from 12:00 to 13:00, no calls' },
        level: 'info',
        at: stage.in(-1_800),
      },
    },
    alerts: {},
    freezes: {},
    rules: {
      calls: { times: 3, interval: 25 },
      missed: { place: 'batch', times: 2, request: false },
      late: { place: 'slot' },
    },
  };
}

/** 0145's own page: twelve ahead of it. */
export function meScene(stage: Stage, changes: Partial<MeDocument> = {}): MeDocument {
  return {
    number: '0145',
    group: { zh: 'B组 普通', en: 'Group B' },
    state: 'waiting',
    stage: 'selection',
    ahead: 12,
    expected: { from: stage.in(33 * 60), to: stage.in(58 * 60) },
    pools: {
      two: {
        label: { zh: '两居', en: 'Two rooms' },
        left: 37,
        types: {
          'two-60': { label: { zh: 'B户型 两室一厅', en: 'B · 2 rooms' }, left: 23 },
          'two-65': { label: { zh: 'C户型 两室两厅', en: 'C · 2 rooms + dining' }, left: 14 },
        },
      },
    },
    todo: 'wait',
    open: true,
    ...changes,
  };
}

/** Puts the morning on the stage: counter 2 choosing, one of each other kind beside it. */
export function setScene(stage: Stage, counters: Record<string, Counter> = {}): void {
  const all = { '2': choosingCounter(stage), ...counters };
  hold(stage, 'queue', queueScene(stage, all));
  hold(stage, 'units', unitsScene(stage));
  hold(stage, 'board', boardScene(stage));
}

export function hold(stage: Stage, doc: string, value: object): void {
  stage.hub.hold(doc, value as JsonObject);
}
