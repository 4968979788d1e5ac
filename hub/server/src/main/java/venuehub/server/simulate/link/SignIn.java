package venuehub.server.simulate.link;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import io.vertx.core.http.HttpMethod;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Signs an account in and keeps its token fresh. */
public final class SignIn {
  /** A token this near its end is traded before it is used. */
  private static final Duration MARGIN = Duration.ofSeconds(45);

  private final HubRequests requests;
  private final Credentials.Account account;
  private final String venue;
  private @Nullable Token token;

  public SignIn(HubRequests requests, Credentials.Account account, String venue) {
    this.requests = requests;
    this.account = account;
    this.venue = venue;
  }

  /** A token that is good for a while, from the hub at an address. */
  public Future<String> token(HubAddress hub) {
    @Nullable Token known = token;
    if (known == null) {
      return signIn(hub);
    }
    return Instant.now().isBefore(known.expiresAt().minus(MARGIN))
        ? Future.succeededFuture(known.token())
        : renewed(hub);
  }

  /** A new token for a connection that goes on. */
  Future<String> renewed(HubAddress hub) {
    @Nullable Token known = token;
    if (known == null) {
      return signIn(hub);
    }
    token = null;
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("refreshToken", known.refreshToken());
    return requests
        .send(hub, HttpMethod.POST, "/api/refresh", body, null)
        .map(this::keep)
        .recover(refused -> signIn(hub));
  }

  /** The token is no longer good, whatever its time. */
  public void forget() {
    token = null;
  }

  private Future<String> signIn(HubAddress hub) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("name", account.name()).put("password", account.password()).put("venue", venue);
    return requests.send(hub, HttpMethod.POST, "/api/sign-in", body, null).map(this::keep);
  }

  private String keep(JsonNode signedIn) {
    Token kept =
        new Token(
            signedIn.path("token").asText(),
            signedIn.path("refreshToken").asText(),
            Instant.parse(signedIn.path("expiresAt").asText()));
    token = kept;
    return kept.token();
  }
}
