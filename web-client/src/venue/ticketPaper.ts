import type { Problem, SignIn } from '../../live';

/** Which tickets to print: one of the three. */
export type WhichTickets = { day: number } | { slot: string } | { household: string };

/** Milliseconds after which the browser has surely taken the file. */
const TAKEN = 60_000;

/** Asks the hub for tickets to print and hands the file to the browser; or why not. */
export async function downloadTickets(
  venue: string,
  signIn: SignIn,
  which: WhichTickets,
): Promise<Pick<Problem, 'code' | 'title'> | undefined> {
  const [[name, value] = ['', '']] = Object.entries(which).map(([key, of]) => [key, String(of)]);
  const token = await signIn.renew().catch(() => undefined);
  const path = `/api/venues/${encodeURIComponent(venue)}/tickets.pdf`;
  const response = await fetch(`${path}?${name}=${encodeURIComponent(value)}`, {
    headers: token === undefined ? {} : { authorization: `Bearer ${token}` },
  }).catch(() => undefined);
  if (!response) {
    return { code: 'offline', title: 'The hub cannot be reached' };
  }
  if (!response.ok) {
    const problem = (await response.json().catch(() => ({}))) as Partial<Problem>;
    return { code: problem.code ?? 'unexpected', title: problem.title ?? 'Not printed' };
  }
  save(await response.blob(), `tickets-${name}-${value}.pdf`);
  return undefined;
}

function save(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  window.setTimeout(() => URL.revokeObjectURL(link.href), TAKEN);
}
