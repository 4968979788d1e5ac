import { waitBeforeTry } from './backoff';
import { VenueClock, type ClockReading } from './clock';
import { Connection } from './connection';
import { Listeners, type Stop } from './listeners';
import {
  CloseCode,
  type Condition,
  type Credential,
  type FromHub,
  type ToHub,
  type Welcome,
} from './protocol';
import { browser, type Surroundings } from './surroundings';

export interface LinkOptions {
  /** WebSocket addresses of `/live/{venue}` at the venue's hubs, tried in turn; at least one. */
  addresses: readonly string[];
  /** Who is calling; without, the caller is `public` and sends no beats. */
  credential?: Credential;
  /**
   * Gets a new token, shortly before the old one ends or after the hub refused it. `undefined` says
   * there is none to be had: the link stays down as `signed-out`. A rejection is tried again.
   */
  renew?: () => Promise<string | undefined>;
  /** How this device is, asked at every beat. */
  condition?: () => Condition;
  /** The clock as it was kept before a reload. */
  clock?: ClockReading;
  surroundings?: Surroundings;
}

/**
 * `connecting`: trying, or waiting to try. `online`: welcomed, and heard lately. `signed-out`: the
 * hub refused who we are and no new token is to be had; nothing is tried any more. `closed`: by
 * {@link Link.close}.
 */
export type LinkState = 'connecting' | 'online' | 'signed-out' | 'closed';

/** A connection must have lived this long (milliseconds) for earlier failures to be forgotten. */
const STABLE_AFTER = 10_000;

/**
 * The connection to a venue, kept up for as long as it is wanted: silence noticed, tries again with
 * full jitter, goes from hub to hub, renews its token, learns the venue's clock. It knows frames,
 * not what they mean: documents are the mirror's, commands the outbox's.
 */
export class Link {
  readonly clock: VenueClock;
  readonly #options: LinkOptions;
  readonly #surroundings: Surroundings;
  readonly #frames = new Listeners<FromHub>();
  readonly #opened = new Listeners<void>();
  readonly #states = new Listeners<LinkState>();
  #credential: Credential | undefined;
  #connection: Connection | undefined;
  #state: LinkState = 'connecting';
  #welcome: Welcome | undefined;
  #address = 0;
  #failures = 0;
  #renewing = false;
  #welcomedAt: number | undefined;
  #heardAt: number;
  #seen = 0;
  #stopWaiting: (() => void) | undefined;

  constructor(options: LinkOptions) {
    if (options.addresses.length === 0) {
      throw new Error('Expected at least one hub address, but the list is empty.');
    }
    this.#options = options;
    this.#credential = options.credential;
    this.#surroundings = options.surroundings ?? browser;
    this.clock = new VenueClock(this.#surroundings, options.clock);
    this.#heardAt = this.#surroundings.monotonic();
  }

  get state(): LinkState {
    return this.#state;
  }

  /** The hub's welcome on the present connection, else the last there was. */
  get welcome(): Welcome | undefined {
    return this.#welcome;
  }

  /** The ledger position up to which the hub has sent everything; told back to it in our beats. */
  get seen(): number {
    return this.#seen;
  }

  /** Milliseconds since the hub was last heard, on whatever connection. */
  silence(): number {
    return this.#surroundings.monotonic() - this.#heardAt;
  }

  /** Every frame from the hub, in order. */
  onFrame(listener: (frame: FromHub) => void): Stop {
    return this.#frames.add(listener);
  }

  /** A fresh connection has said hello: the moment to subscribe. */
  onOpened(listener: () => void): Stop {
    return this.#opened.add(listener);
  }

  onState(listener: (state: LinkState) => void): Stop {
    return this.#states.add(listener);
  }

  /** Connects, and keeps connecting until {@link close}. */
  open(): void {
    if (!this.#connection && !this.#stopWaiting && !this.#renewing) {
      this.#change('connecting');
      this.#dial();
    }
  }

  /** Ends the connection for good. */
  close(): void {
    this.#stopWaiting?.();
    this.#stopWaiting = undefined;
    this.#connection?.close();
    this.#connection = undefined;
    this.#change('closed');
  }

  /** Tries at once if a try is being waited for: the network is back, or the page is seen again. */
  wake(): void {
    if (this.#stopWaiting) {
      this.#stopWaiting();
      this.#dial();
    }
  }

  /** Sends a frame; `false` if there is no connection to send it on. */
  send(frame: ToHub): boolean {
    if (!this.#connection?.open) {
      return false;
    }
    this.#connection.send(frame);
    return true;
  }

  #dial(): void {
    this.#stopWaiting = undefined;
    const { addresses, condition } = this.#options;
    this.#connection = new Connection({
      address: addresses[this.#address % addresses.length] ?? '',
      credential: this.#credential,
      surroundings: this.#surroundings,
      beat: () => ({ seen: this.#seen, ...(condition?.() ?? { visible: true, muted: false }) }),
      onOpened: () => this.#opened.tell(),
      onFrame: (frame) => this.#received(frame),
      onEnded: (code) => this.#ended(code),
    });
  }

  #received(frame: FromHub): void {
    this.#heardAt = this.#surroundings.monotonic();
    switch (frame.op) {
      case 'welcome':
        this.#welcomed(frame);
        break;
      case 'beat':
        this.clock.learn(frame.now);
        this.#seen = frame.seq;
        break;
      case 'doc':
      case 'patch':
        this.#seen = Math.max(this.#seen, frame.seq);
        break;
      case 'renew':
        void this.#renewWhileOpen();
        break;
    }
    this.#frames.tell(frame);
    if (frame.op === 'welcome') {
      this.#change('online');
    }
  }

  #welcomed(welcome: Welcome): void {
    if (this.#welcome?.log !== welcome.log) {
      this.#seen = 0;
    }
    this.#welcome = welcome;
    this.#welcomedAt = this.#heardAt;
    this.clock.learn(welcome.now);
  }

  #ended(code: number): void {
    const lived = this.#surroundings.monotonic() - (this.#welcomedAt ?? Infinity);
    this.#welcomedAt = undefined;
    this.#connection = undefined;
    if (lived >= STABLE_AFTER) {
      this.#failures = 0;
    }
    this.#change('connecting');
    if (code === CloseCode.tokenRefused) {
      void this.#renewAndDial();
    } else {
      this.#tryLater();
    }
  }

  /** Goes on to the next hub, after a wait that grows with every whole round of them that failed. */
  #tryLater(): void {
    const round = Math.floor(this.#failures / this.#options.addresses.length);
    this.#failures += 1;
    this.#address += 1;
    const wait = waitBeforeTry(round, this.#surroundings.random());
    this.#stopWaiting = this.#surroundings.after(wait, () => this.#dial());
  }

  async #renewWhileOpen(): Promise<void> {
    const renewed = await this.#renewed();
    if (typeof renewed === 'object') {
      this.#credential = renewed;
      this.send({ op: 'hello', ...renewed });
    }
  }

  async #renewAndDial(): Promise<void> {
    this.#renewing = true;
    const renewed = await this.#renewed();
    this.#renewing = false;
    if (this.#state === 'closed') {
      return;
    }
    if (renewed === 'none') {
      this.#change('signed-out');
      return;
    }
    if (renewed !== 'later') {
      this.#credential = renewed;
    }
    this.#tryLater();
  }

  async #renewed(): Promise<Credential | 'none' | 'later'> {
    try {
      const token = await this.#options.renew?.();
      return token === undefined ? 'none' : { token };
    } catch {
      return 'later';
    }
  }

  #change(state: LinkState): void {
    if (this.#state !== state) {
      this.#state = state;
      this.#states.tell(state);
    }
  }
}
