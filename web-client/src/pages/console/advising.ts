import type { Advice, Bilingual, CrowdDocument, EntryDocument, JsonObject } from '../../../live';
import { adviceWords as words, levelColours } from '../../texts';
import { minutesOf, timeOfDay } from '../../venue/times';

/** What the sentences are made from. */
export interface AdviceGround {
  crowd: CrowdDocument;
  entry: EntryDocument;
  /** P90 of the wait for a desk in seconds. */
  wait: number | undefined;
  now: number;
  timeZone: string;
}

/** What comes first when several things are advised: what is, before what will be. */
const URGENCY: readonly Advice['reason'][] = [
  'level',
  'limit',
  'rising',
  'forecast',
  'wait',
  'calm',
];

/** All advice by its id, the most urgent first. */
export function inUrgency(crowd: CrowdDocument): [string, Advice][] {
  return Object.entries(crowd.advice).sort(
    ([, a], [, b]) => URGENCY.indexOf(a.reason) - URGENCY.indexOf(b.reason),
  );
}

/** What stays the same as long as an advice is the same: its clocks may move. */
export function sameness({ act, gate, slot, reason, zone, level }: Advice): string {
  return [act, gate, slot, reason, zone, level].join('/');
}

/** The advice in words: what, why, until when. */
export function sentence(advice: Advice, ground: AdviceGround): Bilingual {
  const why = whyOf(advice, ground);
  const until =
    advice.resumeAt === undefined ? undefined : words.resumeAt(clock(advice.resumeAt, ground));
  const what = whatOf(advice, ground);
  return {
    zh: `${what.zh}：${why.zh}${until ? `；${until.zh}` : ''}。`,
    en: `${what.en}. ${why.en}${until ? `; ${until.en}` : ''}.`,
  };
}

/** Minutes that the advice asks for: how long to hold, by how much to put off. */
export function minutesAdvised(
  { act, minutes, resumeAt }: Advice,
  now: number,
): number | undefined {
  if (act === 'delay') {
    return minutes;
  }
  return resumeAt === undefined
    ? undefined
    : Math.min(240, Math.max(1, Math.ceil((Date.parse(resumeAt) - now) / 60_000)));
}

export interface AdvisedCommand {
  name: 'entry.hold' | 'entry.resume' | 'entry.delay';
  args: JsonObject;
  label: Bilingual;
}

/**
 * The command that does what is advised.
 *
 * @param minutes how long to hold, none: until it is resumed; by how much to put off
 */
export function commandOf(
  advice: Advice,
  minutes: number | undefined,
  { crowd, entry, now, timeZone }: Omit<AdviceGround, 'wait'>,
): AdvisedCommand {
  const { act, gate = '', slot = '' } = advice;
  const label = entry.gates[gate]?.label ?? { zh: gate, en: gate };
  switch (act) {
    case 'hold':
      return {
        name: 'entry.hold',
        args: minutes === undefined ? { gate } : { gate, minutes },
        label: minutes === undefined ? words.actHold(label) : words.actHoldFor(label, minutes),
      };
    case 'resume':
      return { name: 'entry.resume', args: { gate }, label: words.actResume(label) };
    case 'delay': {
      const by = minutes ?? advice.minutes ?? 0;
      const time = slotTime(slot, { crowd, entry, now, timeZone });
      return {
        name: 'entry.delay',
        args: { slot, minutes: by },
        label: words.actDelay(time, by),
      };
    }
  }
}

function whatOf(advice: Advice, ground: AdviceGround): Bilingual {
  const { act, gate = '', slot = '' } = advice;
  const label = ground.entry.gates[gate]?.label ?? { zh: gate, en: gate };
  switch (act) {
    case 'hold':
      return words.hold(label);
    case 'resume':
      return words.resume(label);
    case 'delay':
      return words.delay(slotTime(slot, ground), advice.minutes ?? 0);
  }
}

function whyOf(advice: Advice, ground: AdviceGround): Bilingual {
  const { reason, zone = '', at = '' } = advice;
  const label = ground.crowd.zones[zone]?.label ?? { zh: zone, en: zone };
  const level = levelColours[advice.level ?? 'orange'];
  switch (reason) {
    case 'level':
      return words.level(label, level);
    case 'rising': {
      const minutes = Math.max(1, Math.round((Date.parse(at) - ground.now) / 60_000));
      return words.rising(label, level, clock(at, ground), minutes);
    }
    case 'limit':
      return words.limit;
    case 'forecast':
      return words.forecast(label, level, clock(at, ground));
    case 'wait':
      return words.wait(minutesOf(ground.wait ?? 0), minutesOf(ground.crowd.longestWait ?? 0));
    case 'calm':
      return words.calm(label);
  }
}

function slotTime(slot: string, ground: Omit<AdviceGround, 'wait'>): string {
  const from = ground.entry.slots[slot]?.from;
  return from === undefined ? slot : clock(from, ground);
}

function clock(at: string, { timeZone }: Pick<AdviceGround, 'timeZone'>): string {
  return timeOfDay(at, timeZone, false);
}
