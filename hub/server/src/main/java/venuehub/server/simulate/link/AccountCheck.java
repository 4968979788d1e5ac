package venuehub.server.simulate.link;

import io.vertx.core.Future;
import java.util.List;

/** Looks which accounts there are, by signing in. */
public final class AccountCheck {
  private final LinkTransport transport;
  private final List<HubAddress> hubs;
  private final String venue;

  public AccountCheck(LinkTransport transport, List<HubAddress> hubs, String venue) {
    this.transport = transport;
    this.hubs = hubs;
    this.venue = venue;
  }

  /** Whether an account can sign in; fails where no hub answers. */
  public Future<Boolean> canSignIn(Credentials.Account account) {
    HubRequests requests = new HubRequests(transport.http());
    return new SignIn(requests, account, venue)
        .token(hubs.getFirst())
        .map(true)
        .recover(
            cause ->
                cause instanceof HubRequests.Refused refused && refused.status() == 401
                    ? Future.succeededFuture(false)
                    : Future.failedFuture(cause));
  }
}
