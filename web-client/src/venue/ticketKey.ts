import type { SignIn } from '../../live';

const keyOf = (venue: string) => `venue-hub/ticket-key/${venue}`;

/** The public key of a venue's tickets as last heard, so that a gate without network can check them. */
export function keptTicketKey(venue: string): JsonWebKey | undefined {
  const kept = localStorage.getItem(keyOf(venue));
  return kept === null ? undefined : (JSON.parse(kept) as JsonWebKey);
}

/** Asks the hub for the key; what was kept stays where it does not answer. */
export async function askForTicketKey(
  venue: string,
  signIn: SignIn,
): Promise<JsonWebKey | undefined> {
  const { token } = signIn;
  const response = await fetch(`/api/venues/${encodeURIComponent(venue)}/ticket-key`, {
    headers: token === undefined ? {} : { authorization: `Bearer ${token}` },
  }).catch(() => undefined);
  const key = response?.ok ? ((await response.json().catch(() => ({}))) as JsonWebKey) : {};
  if (key.kty === 'EC' && key.x !== undefined && key.y !== undefined) {
    localStorage.setItem(keyOf(venue), JSON.stringify(key));
  }
  return keptTicketKey(venue);
}
