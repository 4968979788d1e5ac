package venuehub.server.live;

import io.vertx.core.Future;
import java.util.function.Consumer;
import venuehub.server.access.Caller;
import venuehub.server.access.Revocation;

/** Says who speaks. Failures are {@link venuehub.server.problem.ProblemException}s. */
public interface Authenticator {
  /** The person of an access token at a venue. */
  Future<Caller> ofToken(String token, String venue);

  /** The household of a ticket at a venue. */
  Future<Caller> ofTicket(String ticket, String venue);

  /** Calls the listener with each revocation, on any thread, within 2 s on every node. */
  void listen(Consumer<Revocation> listener);
}
