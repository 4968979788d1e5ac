import { exclusively } from './exclusively';
import type { Problem } from './protocol';

/** What signing in and renewing answer. */
interface SignedIn {
  token: string;
  refreshToken: string;
  person: string;
  displayName?: string;
  role: string;
  /** The role at each venue; `*` stands for every one. */
  venues?: Record<string, string>;
}

/** Who is signed in on this device: what is kept of it over a reload. */
export interface Account {
  person: string;
  displayName: string;
  role: string;
  venues: Record<string, string>;
}

/** Why signing in, renewing or signing out failed. */
export class AccessFailure extends Error {
  readonly problem: Problem;
  /** Seconds until another try makes sense, where the hub says so. */
  readonly retryAfter: number | undefined;

  constructor(problem: Problem, retryAfter?: number) {
    super(problem.detail ?? problem.title);
    this.problem = problem;
    this.retryAfter = retryAfter;
  }

  /** The hub could not be reached: nothing is known about the account. */
  get offline(): boolean {
    return this.problem.code === 'offline';
  }
}

const KEY = 'venue-hub/account';

interface Kept extends Account {
  refreshToken: string;
}

/**
 * Who is signed in on this device. The short-lived token stays in memory; the refresh token, which
 * counts once and is then replaced, outlives a reload in this origin's storage until sign-out.
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
    const kept = this.#kept();
    if (!kept) {
      return undefined;
    }
    const { person, displayName, role, venues } = kept;
    return { person, displayName, role, venues };
  }

  /** The token in hand; there is none after a reload until {@link renew}, and it may have ended. */
  get token(): string | undefined {
    return this.#token;
  }

  /** @throws AccessFailure */
  async signIn(name: string, password: string): Promise<Account> {
    this.#keep(await this.#post('/api/sign-in', { name, password }));
    return this.account as Account;
  }

  /**
   * A new token; `undefined` if nobody is signed in any more. Callers share one renewal, and tabs wait
   * for each other: the hub takes a refresh token that comes twice for a stolen one.
   *
   * @throws AccessFailure if the hub cannot be reached now
   */
  renew(): Promise<string | undefined> {
    this.#renewal ??= exclusively(KEY, this.#storage, () => this.#renewOnce()).finally(() => {
      this.#renewal = undefined;
    });
    return this.#renewal;
  }

  /** Signs out here even if the hub cannot be told. */
  async signOut(): Promise<void> {
    const refreshToken = this.#kept()?.refreshToken;
    const token = this.#token;
    this.#forget();
    if (refreshToken !== undefined) {
      await this.#post('/api/sign-out', { refreshToken }, token).catch(() => undefined);
    }
  }

  async #renewOnce(): Promise<string | undefined> {
    const kept = this.#kept();
    if (!kept) {
      return undefined;
    }
    try {
      this.#keep(await this.#post('/api/refresh', { refreshToken: kept.refreshToken }));
      return this.#token;
    } catch (failure) {
      if (failure instanceof AccessFailure && failure.problem.status === 401) {
        this.#forget();
        return undefined;
      }
      throw failure;
    }
  }

  #kept(): Kept | undefined {
    const kept = this.#storage.getItem(KEY);
    return kept === null ? undefined : (JSON.parse(kept) as Kept);
  }

  #keep(answer: unknown): void {
    const { token, refreshToken, person, displayName, role, venues } = answer as SignedIn;
    this.#token = token;
    const kept: Kept = {
      person,
      displayName: displayName ?? person,
      role,
      venues: venues ?? {},
      refreshToken,
    };
    this.#storage.setItem(KEY, JSON.stringify(kept));
  }

  #forget(): void {
    this.#storage.removeItem(KEY);
    this.#token = undefined;
  }

  async #post(path: string, body: object, token?: string): Promise<unknown> {
    let response: Response;
    try {
      response = await fetch(this.#base + path, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        },
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
