import { onScopeDispose, shallowRef, watch, type Ref } from 'vue';
import type { MeDocument } from '../../../live';
import { askForOwnTicket, keptOwnTicket, type OwnTicket } from '../../venue/ownTicket';
import { useSession } from '../../venue/venueSession';

/**
 * The household's ticket for the gate: at once as it was kept, then as the hub says it, and anew
 * whenever its slot becomes another.
 */
export function useOwnTicket(
  ticket: string,
  me: Ref<MeDocument | undefined>,
): Readonly<Ref<OwnTicket | undefined>> {
  const session = useSession();
  const own = shallowRef(keptOwnTicket(ticket));
  let asked = 0;
  async function renew() {
    asked += 1;
    const mine = asked;
    const answer = await askForOwnTicket(session.venue, ticket);
    // A later question has the later answer.
    if (mine === asked) {
      own.value = answer;
    }
  }
  onScopeDispose(session.link.onState((state) => void (state === 'online' && renew())));
  watch(
    () => JSON.stringify([me.value?.slot?.from, me.value?.slot?.to, me.value?.slot?.gate]),
    () => void renew(),
  );
  return own;
}
