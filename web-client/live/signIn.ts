import type { Problem } from './protocol';

/** What signing in answers. */
export interface SignedIn {
  token: string;
  refreshToken: string;
  /** Wall time at which the token ends. */
  expiresAt: string;
  person: string;
  role: string;
}

/** Who is signed in on this device: what is kept of it over a reload. */
export interface Account {
  person: string;
  role: string;
  refreshToken: string;
}

/** Why signing in, renewing or signing out failed. `offline`: the hub could not be reached. */
export class AccessFailure extends Error {
  readonly problem: Problem;
  /** Seconds until another try makes sense, where the hub says so. */
  readonly retryAfter: number | undefined;

  constructor(problem: Problem, retryAfter?: number) {
    super(problem.detail ?? problem.title);
    this.problem = problem;
    this.retryAfter = retryAfter;
  }

  get offline(): boolean {
    return this.problem.code === 'offline';
  }
}

const KEY = 'venue-hub/account';

/**
 * Who is signed in on this device. The short-lived token stays in memory; the refresh token, which
 * is used once and replaced, outlives a reload in this origin's storage and is removed on sign-out.
 */
export class SignIn {
  readonly #base: string;
  readonly #storage: Storage;
  #token: string | undefined;
  #renewal: Promise<string | undefined> | undefined;

  /** @param base where the hub's HTTP interface is; empty for the page's own origin. */
  constructor(base = '', storage: Storage = localStorage) {
    this.#base = base;
    this.#storage = storage;
  }

  get account(): Account | undefined {
    const kept = this.#storage.getItem(KEY);
    return kept === null ? undefined : (JSON.parse(kept) as Account);
  }

  /** The token in hand, for requests over HTTP; may have ended. */
  get token(): string | undefined {
    return this.#token;
  }

  /** @throws AccessFailure */
  async signIn(name: string, password: string): Promise<Account> {
    return this.#keep(await this.#post('/api/sign-in', { name, password }));
  }

  /**
   * A new token; `undefined` if nobody is signed in any more. Several callers share one renewal, since
   * a refresh token counts once; another tab may have renewed meanwhile, then its token is used.
   *
   * @throws AccessFailure if the hub cannot be reached now
   */
  renew(): Promise<string | undefined> {
    this.#renewal ??= this.#renewOnce().finally(() => {
      this.#renewal = undefined;
    });
    return this.#renewal;
  }

  /** Signs out here even if the hub cannot be told. */
  async signOut(): Promise<void> {
    const refreshToken = this.account?.refreshToken;
    this.#storage.removeItem(KEY);
    this.#token = undefined;
    if (refreshToken !== undefined) {
      await this.#post('/api/sign-out', { refreshToken }).catch(() => undefined);
    }
  }

  async #renewOnce(): Promise<string | undefined> {
    const before = this.account;
    if (!before) {
      return undefined;
    }
    try {
      this.#keep(await this.#post('/api/refresh', { refreshToken: before.refreshToken }));
      return this.#token;
    } catch (failure) {
      if (!(failure instanceof AccessFailure) || failure.problem.status !== 401) {
        throw failure;
      }
      const now = this.account;
      if (now && now.refreshToken !== before.refreshToken) {
        return this.#renewOnce();
      }
      this.#storage.removeItem(KEY);
      this.#token = undefined;
      return undefined;
    }
  }

  #keep(answer: unknown): Account {
    const { token, refreshToken, person, role } = answer as SignedIn;
    this.#token = token;
    const account = { person, role, refreshToken };
    this.#storage.setItem(KEY, JSON.stringify(account));
    return account;
  }

  async #post(path: string, body: object): Promise<unknown> {
    let response: Response;
    try {
      response = await fetch(this.#base + path, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
    } catch {
      throw new AccessFailure({ code: 'offline', title: 'The hub cannot be reached', status: 0 });
    }
    const answer: unknown = await response.json().catch(() => undefined);
    if (!response.ok) {
      throw new AccessFailure(problemOf(answer, response.status), retryAfterOf(response));
    }
    return answer;
  }
}

function problemOf(answer: unknown, status: number): Problem {
  if (typeof answer === 'object' && answer !== null && 'code' in answer) {
    return { ...(answer as Problem), status };
  }
  return { code: 'unexpected', title: `The hub answered ${status}`, status };
}

function retryAfterOf(response: Response): number | undefined {
  const seconds = Number(response.headers.get('retry-after') ?? NaN);
  return Number.isFinite(seconds) ? seconds : undefined;
}
