import { openSession, type VenueSession } from './venueSession';
import { fetchVenues } from './venues';

/** What became of looking for the venue of a ticket. */
export type Found = VenueSession | 'unknown' | 'offline';

/** Milliseconds to wait for a hub to say whether it knows a ticket. */
const PATIENCE = 10_000;
const keyOf = (ticket: string) => `venue-hub/ticket/${ticket}`;

/**
 * A household's session. A ticket does not say whose venue it is for: the one it was last good at is
 * taken at once, so that the page opens offline too; else every venue of the hub is asked.
 */
export async function openTicket(ticket: string): Promise<Found> {
  const known = localStorage.getItem(keyOf(ticket));
  if (known !== null) {
    return openSession(known, { ticket });
  }
  const venues = await fetchVenues().catch(() => undefined);
  if (!venues) {
    return 'offline';
  }
  for (const venue of Object.keys(venues)) {
    const session = await openSession(venue, { ticket });
    const answer = await answerTo(session);
    if (answer === 'online') {
      localStorage.setItem(keyOf(ticket), venue);
      return session;
    }
    session.close();
    if (answer === 'silent') {
      return 'offline';
    }
  }
  return 'unknown';
}

/** The hub said that it does not know the ticket any more. */
export function forgetTicket(ticket: string): void {
  localStorage.removeItem(keyOf(ticket));
}

function answerTo({ link }: VenueSession): Promise<'online' | 'signed-out' | 'silent'> {
  return new Promise((answered) => {
    const timer = window.setTimeout(() => end('silent'), PATIENCE);
    const stop = link.onState((state) => {
      if (state === 'online' || state === 'signed-out') {
        end(state);
      }
    });
    function end(answer: 'online' | 'signed-out' | 'silent') {
      window.clearTimeout(timer);
      stop();
      answered(answer);
    }
  });
}
