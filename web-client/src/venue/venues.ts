import type { Account, Bilingual } from '../../live';

/** A venue as the hub lists it to everybody: `GET /api/venues`. */
export interface ListedVenue {
  name: Bilingual;
  simulated?: { speed: number };
  /** Accounts to try things with, and their roles; only where the venue is a demonstration. */
  demo?: { password: string; accounts: Record<string, string> };
}

export type Venues = Record<string, ListedVenue>;

const KEY = 'venue-hub/venue';

/** The venues this hub serves. Rejects when the hub cannot be reached. */
export async function fetchVenues(): Promise<Venues> {
  const response = await fetch('/api/venues');
  if (!response.ok) {
    throw new Error(`Expected the list of venues, but the hub answered ${response.status}.`);
  }
  const { venues } = (await response.json()) as { venues: Venues };
  return venues;
}

/**
 * The venue an account works at: the one asked for in the address, else its only one, else the one this
 * device was last used at, else the first the hub lists. Remembered, so that a tablet starts offline.
 */
export async function venueOf(account: Account, asked: unknown): Promise<string | undefined> {
  const named = Object.keys(account.venues).filter((venue) => venue !== '*');
  const last = localStorage.getItem(KEY);
  const lastIsTheirs = last !== null && (named.includes(last) || '*' in account.venues);
  const venue =
    (typeof asked === 'string' ? asked : undefined) ??
    (named.length === 1 ? named[0] : undefined) ??
    (lastIsTheirs ? last : undefined) ??
    named[0] ??
    Object.keys(await fetchVenues().catch(() => ({})))[0];
  if (venue !== undefined) {
    localStorage.setItem(KEY, venue);
  }
  return venue;
}
