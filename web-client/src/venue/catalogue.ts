import { shallowRef } from 'vue';
import type { Bilingual } from '../../live';
import { refusals } from '../texts';
import { of } from '../texts/of';
import { roleAt, useSession } from './venueSession';

/** A command as the hub's catalogue lists it. */
export interface ListedCommand {
  /** Whether the hub can do it yet. */
  built: boolean;
  roles: readonly string[];
}

/** Commands by name; empty until the hub has said. */
export type Catalogue = Record<string, ListedCommand>;

const KEY = 'venue-hub/catalogue';

const catalogue = shallowRef<Catalogue>(JSON.parse(localStorage.getItem(KEY) ?? '{}') as Catalogue);

let asked = false;

/** Asks the hub once what there is; without an answer, what it said last time holds. */
async function ask(): Promise<void> {
  if (asked) {
    return;
  }
  asked = true;
  const response = await fetch('/api/catalogue').catch(() => undefined);
  asked = response?.ok === true;
  if (response?.ok) {
    const { commands } = (await response.json()) as { commands: Catalogue };
    catalogue.value = withoutSchemas(commands);
    localStorage.setItem(KEY, JSON.stringify(catalogue.value));
  }
}

/** Schemas are long, and no screen reads them. */
function withoutSchemas(commands: Catalogue): Catalogue {
  return Object.fromEntries(
    Object.entries(commands).map(([name, { built, roles }]) => [name, { built, roles }]),
  );
}

/**
 * What stands between a role and a command, whatever the state of the venue. A command that the hub
 * has not listed is let through: the hub decides.
 */
export function barred(commands: Catalogue, role: string, command: string): Bilingual | undefined {
  const listed = commands[command];
  if (!listed) {
    return undefined;
  }
  const code = !listed.roles.includes(role) ? 'forbidden' : listed.built ? '' : 'not-built';
  return code === '' ? undefined : (refusals[code] ?? of(code, code));
}

/** For the account in hand: why it may never give a command here; nothing where it may. */
export function useRights(): (command: string) => Bilingual | undefined {
  const role = roleAt(useSession());
  void ask();
  return (command) => barred(catalogue.value, role, command);
}
