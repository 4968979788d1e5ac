import { computed, onScopeDispose, shallowRef, type ComputedRef, type ShallowRef } from 'vue';
import type { Answer, Bilingual, JsonObject, Problem, Waiting } from '../../live';
import { acts, answers as answerTexts, controlActs, refusals } from '../texts';
import { of } from '../texts/of';
import { useSession, type VenueSession } from './venueSession';

/** Venue milliseconds in which an act may be taken back. */
const UNDO_WITHIN = 10_000;
/** Milliseconds for which a message stays. */
const MESSAGE_STAYS = 7_000;

/** Acts that somebody else may already have followed: these are never taken back. */
const NEVER_UNDONE = new Set([
  'act.undo',
  'call.next',
  'call.repeat',
  'call.outOfOrder',
  'unit.choose',
  'unit.void',
  'tie.draw',
  'venue.open',
  'venue.close',
  'venue.freeze',
  'venue.resume',
  'venue.declareFault',
  'approval.give',
  'approval.refuse',
  'entry.admit',
  'entry.leave',
  'entry.turnAway',
  'entry.reschedule',
  'entry.hold',
  'entry.resume',
  'entry.pace',
  'entry.delay',
  'feedback.rate',
  'feedback.complain',
  'crowd.count',
  'crowd.recount',
]);

const NAMES: Record<string, Bilingual> = { ...acts, ...controlActs };

export interface Message {
  id: string;
  title: Bilingual;
  /** Why, in a few words. */
  reason?: Bilingual;
}

export interface Undoable {
  command: string;
  act: Bilingual;
  /** Whole seconds of the device left to take it back. */
  seconds: number;
}

/** Giving commands from a screen: what waits, what was refused, what may be taken back. */
export interface Acts {
  /** `stands`: see {@link Outbox.ask}. */
  ask(name: string, args: JsonObject, called?: Bilingual, stands?: boolean): Promise<Answer>;
  undo(): void;
  dismiss(id: string): void;
  readonly waiting: Readonly<ShallowRef<readonly Waiting[]>>;
  readonly messages: Readonly<ShallowRef<readonly Message[]>>;
  readonly undoable: ComputedRef<Undoable | undefined>;
}

/** What people call a command. */
export function nameOf(command: string): Bilingual {
  return NAMES[command] ?? of('操作', command);
}

/** Why something was refused, in a few words of ours or else of the hub's. */
export function reasonOf({ code, title, detail }: Partial<Problem> & { code: string }): Bilingual {
  return refusals[code] ?? of(title ?? '不可以', detail ?? title ?? code);
}

/** The acts of one screen. */
export function useActs(): Acts {
  const session = useSession();
  const waiting = shallowRef(session.outbox.waiting);
  const messages = shallowRef<readonly Message[]>([]);
  const last = shallowRef<{ command: string; act: Bilingual; until: number }>();
  const names = new Map<string, Bilingual>();

  const dismiss = (id: string) => {
    messages.value = messages.value.filter((message) => message.id !== id);
  };
  const say = (message: Message) => {
    messages.value = [...messages.value.slice(-2), message];
    window.setTimeout(() => dismiss(message.id), MESSAGE_STAYS);
  };
  const heard = (answer: Answer) => {
    const { command } = answer;
    const act = names.get(command.id) ?? nameOf(command.name);
    names.delete(command.id);
    if (!answer.accepted) {
      const title = command.actedAt ? answerTexts.late(act) : answerTexts.refused(act);
      say({ id: command.id, title, reason: reasonOf(answer.problem) });
    } else if (!NEVER_UNDONE.has(command.name)) {
      last.value = { command: command.id, act, until: session.now.value + UNDO_WITHIN };
    } else {
      last.value = undefined;
    }
  };
  onScopeDispose(session.outbox.onChange((now) => (waiting.value = now)));
  onScopeDispose(session.answers.add(heard));

  const ask = (name: string, args: JsonObject, called?: Bilingual, stands = false) => {
    const asked = session.outbox.ask(name, args, stands);
    const id = session.outbox.waiting[session.outbox.waiting.length - 1]?.id;
    if (called && id !== undefined) {
      names.set(id, called);
    }
    return asked;
  };
  const undo = () => {
    const command = last.value?.command;
    last.value = undefined;
    if (command !== undefined) {
      void ask('act.undo', { command });
    }
  };
  return { ask, undo, dismiss, waiting, messages, undoable: undoableOf(session, last) };
}

function undoableOf(
  session: VenueSession,
  last: ShallowRef<{ command: string; act: Bilingual; until: number } | undefined>,
): ComputedRef<Undoable | undefined> {
  return computed(() => {
    const act = last.value;
    const left = act ? (act.until - session.now.value) / session.link.clock.speed : 0;
    return act && left > 0
      ? { command: act.command, act: act.act, seconds: Math.ceil(left / 1_000) }
      : undefined;
  });
}
