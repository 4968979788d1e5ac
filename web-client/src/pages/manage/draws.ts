import { onScopeDispose, shallowRef, type ShallowRef } from 'vue';
import type { Answer } from '../../../live';
import type { Acts } from '../../venue/acts';
import { useSession } from '../../venue/venueSession';

/** A tie's draw as this device knows it. */
export interface Draw {
  tie: string;
  /** The households' numbers, first drawn first. */
  numbers: string[];
  by: string;
  /** The ledger it belongs to: another ledger's ties are other ties. */
  log: string;
  /** The entry that holds it, and when the hub said so in venue time; absent while it is on its way. */
  entered?: { seq: number; at: number };
}

export interface Draws {
  /** By tie: on their way into the ledger, or in it. */
  readonly all: Readonly<ShallowRef<Readonly<Record<string, Draw>>>>;
  /** Enters the order in which the households of a tie were drawn. */
  enter(tie: string, drawn: readonly { household: string; number: string }[]): void;
}

/**
 * The draws entered on this device. The ledger is their record; a copy stays here, over a reload too,
 * so that the result can be shown to those who ask: the hub's documents forget a tie once it is drawn.
 */
export function useDraws(acts: Acts): Draws {
  const session = useSession();
  const { store, venue, link, answers } = session;
  const prefix = `draw/${venue}/`;
  const log = () => link.welcome?.log ?? '';
  const all = shallowRef<Readonly<Record<string, Draw>>>({});

  void store
    .all(prefix)
    .then((kept) => {
      const ours = (kept as Draw[]).filter((draw) => log() === '' || draw.log === log());
      all.value = { ...Object.fromEntries(ours.map((draw) => [draw.tie, draw])), ...all.value };
    })
    .catch(() => {});

  const keep = (draw: Draw) => {
    all.value = { ...all.value, [draw.tie]: draw };
    store.put(prefix + draw.tie, draw).catch(() => {});
  };
  const forget = (tie: string) => {
    all.value = Object.fromEntries(Object.entries(all.value).filter(([each]) => each !== tie));
    store.remove(prefix + tie).catch(() => {});
  };
  const heard = (answer: Answer) => {
    const { name, args } = answer.command;
    const draw = name === 'tie.draw' ? all.value[String(args['tie'])] : undefined;
    if (!draw) {
      return;
    }
    if (answer.accepted) {
      keep({ ...draw, entered: { seq: answer.seq, at: session.now.value } });
    } else {
      forget(draw.tie);
    }
  };
  onScopeDispose(answers.add(heard));

  return {
    all,
    enter(tie, drawn) {
      const numbers = drawn.map(({ number }) => number);
      keep({ tie, numbers, by: session.account?.person ?? '', log: log() });
      void acts.ask('tie.draw', { tie, order: drawn.map(({ household }) => household) });
    },
  };
}
