import { inject, provide, shallowRef, type InjectionKey, type ShallowRef } from 'vue';
import {
  Link,
  Mirror,
  Outbox,
  openStore,
  type Account,
  type Answer,
  type BoardDocument,
  type ClockReading,
  type LinkOptions,
  type SignIn,
  type Stop,
  type Store,
} from '../../live';
import { Listeners } from '../../live/listeners';

/** Milliseconds between two ticks of what is drawn from the clock. */
const TICK = 200;
/** Milliseconds between two savings of the clock. */
const SAVE_CLOCK = 30_000;

/** One caller's connection to one venue, with all that the screens draw from. */
export interface VenueSession {
  readonly venue: string;
  /** Who is signed in; nobody on public pages. */
  readonly account: Account | undefined;
  readonly link: Link;
  readonly store: Store;
  readonly mirror: Mirror;
  readonly outbox: Outbox;
  /** Every answer to a command, also to those given before a reload. */
  readonly answers: Listeners<Answer>;
  /** Venue time in milliseconds, ticking. */
  readonly now: Readonly<ShallowRef<number>>;
  close(): void;
}

const KEY: InjectionKey<VenueSession> = Symbol('venue session');

export function provideSession(session: VenueSession): void {
  provide(KEY, session);
}

/** The session of the page around; only inside a page that provides one. */
export function useSession(): VenueSession {
  const session = inject(KEY);
  if (!session) {
    throw new Error('Expected a page that provides a venue session, but there is none around.');
  }
  return session;
}

/** Who opens a session: the person signed in, a household by its ticket, else the public. */
export type Opener = SignIn | { ticket: string } | undefined;

export async function openSession(venue: string, by?: Opener): Promise<VenueSession> {
  const store = await openStore();
  const signIn = by && 'ticket' in by ? undefined : by;
  const account = signIn?.account;
  const owner = `${venue}/${by && 'ticket' in by ? by.ticket : (account?.person ?? 'public')}`;
  const clock = (await store.get(`clock/${venue}`).catch(() => undefined)) as
    ClockReading | undefined;
  const link = new Link({
    addresses: [addressOf(venue)],
    ...(signIn && account ? await credentialsOf(signIn) : {}),
    ...(by && 'ticket' in by ? { credential: by } : {}),
    ...(clock ? { clock } : {}),
    condition: () => ({ visible: document.visibilityState === 'visible', muted: false }),
  });
  const answers = new Listeners<Answer>();
  const mirror = new Mirror({ link, store, owner });
  const answered = (answer: Answer) => answers.tell(answer);
  const outbox = await Outbox.open({ link, store, owner, answered });
  const now = shallowRef(link.clock.now());
  const stops = [
    tick(() => (now.value = link.clock.now())),
    // The welcome may set the clock: nothing is drawn or done by the device's own time after it.
    link.onState(() => (now.value = link.clock.now())),
    mirror.watch('board', ({ value }) => {
      const board = value as unknown as BoardDocument | undefined;
      link.clock.runAt(board ? (board.simulated?.speed ?? 1) : undefined);
    }),
    keepClock(link, store, venue),
    wakeWithThePage(link),
  ];
  link.open();
  const close = () => {
    stops.forEach((stop) => stop());
    link.close();
  };
  return { venue, account, link, store, mirror, outbox, answers, now, close };
}

/** The role of whoever is signed in, at this venue. */
export function roleAt({ account, venue }: VenueSession): string {
  return account?.venues[venue] ?? account?.venues['*'] ?? account?.role ?? '';
}

function addressOf(venue: string): string {
  const { protocol, host } = window.location;
  return `${protocol === 'https:' ? 'wss' : 'ws'}://${host}/live/${encodeURIComponent(venue)}`;
}

/** Offline at the start there is no token yet: the hub refuses the empty one, and the link renews it then. */
async function credentialsOf(signIn: SignIn): Promise<Partial<LinkOptions>> {
  const token = signIn.token ?? (await signIn.renew().catch(() => undefined)) ?? '';
  return { credential: { token }, renew: () => signIn.renew() };
}

function tick(act: () => void): Stop {
  const timer = window.setInterval(act, TICK);
  return () => window.clearInterval(timer);
}

function keepClock(link: Link, store: Store, venue: string): Stop {
  const keep = () => {
    if (link.clock.known) {
      store.put(`clock/${venue}`, link.clock.reading()).catch(() => {});
    }
  };
  const stopListening = link.onState(keep);
  const timer = window.setInterval(keep, SAVE_CLOCK);
  return () => {
    stopListening();
    window.clearInterval(timer);
  };
}

/** A tablet taken out of a pocket should not wait for the next try. */
function wakeWithThePage(link: Link): Stop {
  const wake = () => link.wake();
  window.addEventListener('online', wake);
  document.addEventListener('visibilitychange', wake);
  return () => {
    window.removeEventListener('online', wake);
    document.removeEventListener('visibilitychange', wake);
  };
}

/** Milliseconds since the hub was last heard, by the device's clock. */
export function silenceOf({ link }: VenueSession): number {
  return Math.max(0, link.silence());
}

/** Of when a picture is that is not live any more: the last contact in venue time; unknown before the first. */
export function lastHeard({ link, now }: VenueSession): number | undefined {
  return link.welcome ? now.value - Math.max(0, link.silence()) * link.clock.speed : undefined;
}
