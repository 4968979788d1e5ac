import { onScopeDispose } from 'vue';
import { signIn } from '../../venue/signedIn';
import { genuinenessOf, readTicket } from '../../venue/ticketCode';
import { askForTicketKey, keptTicketKey } from '../../venue/ticketKey';
import { useSession } from '../../venue/venueSession';
import type { Shown } from './judging';

/** Takes what was scanned apart and tells whether it is genuine, by the key as last heard. */
export function useTicketCheck(): (text: string) => Promise<Shown> {
  const session = useSession();
  let key = keptTicketKey(session.venue);
  const renew = async () => {
    key = await askForTicketKey(session.venue, signIn);
  };
  onScopeDispose(session.link.onState((state) => void (state === 'online' && renew())));
  void renew();
  return async (text) => {
    const reading = readTicket(text);
    if (reading.kind === 'number') {
      return { ticket: reading.text, genuine: 'typed' };
    }
    let genuine = await genuinenessOf(reading, session.venue, key);
    if (genuine === 'forged' && session.link.state === 'online') {
      // The hub may have another key than the one kept.
      await renew();
      genuine = await genuinenessOf(reading, session.venue, key);
    }
    const says = reading.kind === 'code' ? { says: reading.says } : {};
    return { ticket: reading.text, genuine, ...says };
  };
}
