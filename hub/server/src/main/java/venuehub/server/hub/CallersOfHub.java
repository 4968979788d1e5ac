package venuehub.server.hub;

import io.vertx.core.Future;
import java.util.function.Consumer;
import venuehub.server.access.Caller;
import venuehub.server.access.Callers;
import venuehub.server.access.Revocation;
import venuehub.server.live.Authenticator;

/** Those who call, as the live protocol asks for them. */
record CallersOfHub(Callers callers) implements Authenticator {
  @Override
  public Future<Caller> ofToken(String token, String venue) {
    return callers.ofToken(token, venue);
  }

  @Override
  public Future<Caller> ofTicket(String ticket, String venue) {
    return callers.ofTicket(ticket, venue);
  }

  @Override
  public void listen(Consumer<Revocation> listener) {
    callers.listen(listener);
  }
}
