import { signIn } from '../../venue/signedIn';

/** Fetches a file of the venue as whoever is signed in, and gives it to the device to keep. */
export async function takeAway(venue: string, file: string): Promise<boolean> {
  const response = await fetched(`/api/venues/${encodeURIComponent(venue)}/${file}`);
  if (!response?.ok) {
    return false;
  }
  const address = URL.createObjectURL(await response.blob());
  const link = document.createElement('a');
  link.href = address;
  link.download = nameOf(response) ?? file;
  link.click();
  URL.revokeObjectURL(address);
  return true;
}

/** A token that has ended is renewed once. */
async function fetched(path: string): Promise<Response | undefined> {
  const token = signIn.token ?? (await signIn.renew().catch(() => undefined));
  const first = await withToken(path, token);
  if (first?.status !== 401) {
    return first;
  }
  return withToken(path, await signIn.renew().catch(() => undefined));
}

function withToken(path: string, token: string | undefined): Promise<Response | undefined> {
  const headers = { authorization: `Bearer ${token ?? ''}` };
  return fetch(path, { headers }).catch(() => undefined);
}

function nameOf(response: Response): string | undefined {
  return /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1];
}
