import type { Bilingual } from '../../live';

/** A household's ticket for the gate, as the hub answers it. Times are the venue's own. */
export interface OwnTicket {
  code: string;
  /** The code as modules, from the top, 1 for a dark one. */
  rows: string[];
  number: string;
  people: number;
  day: number;
  /** Such as 2026-11-24. */
  date: string;
  /** Such as 09:00. */
  from: string;
  to: string;
  opens?: string;
  closes?: string;
  /** The gate to come by; absent where any will do. */
  gate?: Bilingual;
}

const keyOf = (ticket: string) => `venue-hub/own-ticket/${ticket}`;

/** The ticket as last heard, so that it can be shown without network. */
export function keptOwnTicket(ticket: string): OwnTicket | undefined {
  const kept = localStorage.getItem(keyOf(ticket));
  return kept === null ? undefined : (JSON.parse(kept) as OwnTicket);
}

/** Asks the hub for the ticket; what was kept stays where it does not answer. */
export async function askForOwnTicket(
  venue: string,
  ticket: string,
): Promise<OwnTicket | undefined> {
  const response = await fetch(`/api/venues/${encodeURIComponent(venue)}/ticket`, {
    headers: { authorization: `Ticket ${ticket}` },
  }).catch(() => undefined);
  if (response?.status === 404) {
    localStorage.removeItem(keyOf(ticket));
  }
  const answer =
    response?.status === 200 ? await response.text().catch(() => undefined) : undefined;
  if (answer !== undefined) {
    localStorage.setItem(keyOf(ticket), answer);
  }
  return keptOwnTicket(ticket);
}
