package venuehub.server.simulate.link;

import io.vertx.core.Future;
import io.vertx.core.http.HttpMethod;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;

/** Reads a venue's ledger over HTTP, as an observer may. */
public final class LedgerDownload {
  private static final int PAGE = 2_000;

  private final HubRequests requests;
  private final SignIn signIn;
  private final HubAddress hub;
  private final String path;

  public LedgerDownload(
      LinkTransport transport, HubAddress hub, String venue, Credentials.Account account) {
    this.requests = new HubRequests(transport.http());
    this.signIn = new SignIn(requests, account, venue);
    this.hub = hub;
    this.path = "/api/venues/" + venue + "/log";
  }

  /**
   * Reads from the first entry to the last.
   *
   * @param taker is given the lines page by page and says when it is ready for the next
   */
  public Future<Void> read(Function<List<String>, Future<Void>> taker) {
    return page(0, taker);
  }

  private Future<Void> page(long after, Function<List<String>, Future<Void>> taker) {
    return signIn
        .token(hub)
        .compose(
            token ->
                requests.text(
                    hub, HttpMethod.GET, path + "?after=" + after + "&limit=" + PAGE, null, token))
        .map(body -> body.toString(StandardCharsets.UTF_8).lines().toList())
        .compose(
            lines ->
                lines.isEmpty()
                    ? Future.succeededFuture()
                    : taker.apply(lines).compose(taken -> page(after + lines.size(), taker)));
  }
}
