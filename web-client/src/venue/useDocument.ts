import { onScopeDispose, shallowRef, type ShallowRef } from 'vue';
import type { Documents, Problem } from '../../live';
import { useSession } from './venueSession';

/** A live document as a screen sees it. */
export interface Seen<T> {
  /** The last picture; none before the first. */
  value: T | undefined;
  /** Whether the hub is sending changes; if not, the picture is as of the last contact. */
  live: boolean;
  problem: Problem | undefined;
}

/** Watches a document for as long as the component lives. */
export function useDocument<Name extends keyof Documents>(
  name: Name,
): Readonly<ShallowRef<Seen<Documents[Name]>>> {
  const seen = shallowRef<Seen<Documents[Name]>>({
    value: undefined,
    live: false,
    problem: undefined,
  });
  const stop = useSession().mirror.watch(name, ({ value, live, problem }) => {
    seen.value = { value: value as unknown as Documents[Name] | undefined, live, problem };
  });
  onScopeDispose(stop);
  return seen;
}
