package venuehub.server.access;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.auth.JWTOptions;
import io.vertx.ext.auth.PubSecKeyOptions;
import io.vertx.ext.auth.authentication.TokenCredentials;
import io.vertx.ext.auth.jwt.JWTAuth;
import io.vertx.ext.auth.jwt.JWTAuthOptions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import venuehub.server.Bounds;
import venuehub.server.problem.ProblemCode;
import venuehub.server.problem.ProblemException;

/** Makes and reads access tokens: JWT, HMAC with SHA-256, and no other algorithm. */
public final class Tokens {
  private static final String ALGORITHM = "HS256";
  private static final String ISSUER = "venue-hub";

  private final JWTAuth auth;
  private final InstantSource clock;
  private final Map<String, Identity> genuine =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Identity> eldest) {
          return size() > Bounds.TOKENS_REMEMBERED;
        }
      };

  /**
   * @param clock wall time
   */
  public Tokens(Vertx vertx, SigningKey key, InstantSource clock) {
    // Expiry is checked here, to tell "expired" from "forged" and by the clock given.
    JWTOptions reading = new JWTOptions().setIssuer(ISSUER).setIgnoreExpiration(true);
    PubSecKeyOptions secret =
        new PubSecKeyOptions().setAlgorithm(ALGORITHM).setBuffer(Buffer.buffer(key.bytes()));
    this.auth =
        JWTAuth.create(vertx, new JWTAuthOptions().addPubSecKey(secret).setJWTOptions(reading));
    this.clock = clock;
  }

  /** When a token made now ends, in whole seconds. */
  Instant nextExpiry() {
    return Instant.ofEpochSecond(clock.instant().plus(Bounds.TOKEN_LIFE).getEpochSecond());
  }

  /** The token that says this. */
  public String issue(Identity identity) {
    JsonArray grants = new JsonArray();
    for (Grant grant : identity.grants()) {
      JsonObject json =
          new JsonObject()
              .put("account", grant.account())
              .put("generation", grant.generation())
              .put("role", grant.role().wire());
      grants.add(grant.venue() == null ? json : json.put("venue", grant.venue()));
    }
    JsonObject claims =
        new JsonObject()
            .put("iss", ISSUER)
            .put("sub", identity.person())
            .put("sid", identity.signIn().toString())
            .put("grants", grants)
            .put("iat", clock.instant().getEpochSecond())
            .put("exp", identity.expiresAt().getEpochSecond());
    return auth.generateToken(
        claims, new JWTOptions().setAlgorithm(ALGORITHM).setNoTimestamp(true));
  }

  /**
   * What a token says; fails with {@code token-invalid} or {@code token-expired}. A signature is
   * checked once: devices send the same token many times a second.
   */
  public Future<Identity> read(String token) {
    Identity known = remembered(token);
    return (known == null ? checked(token) : Future.succeededFuture(known))
        .compose(this::unlessExpired);
  }

  private @Nullable Identity remembered(String token) {
    synchronized (genuine) {
      return genuine.get(token);
    }
  }

  private Future<Identity> checked(String token) {
    return auth.authenticate(new TokenCredentials(token))
        .map(user -> identity(user.attributes().getJsonObject("accessToken")))
        .recover(fault -> Future.failedFuture(invalid()))
        .onSuccess(
            identity -> {
              synchronized (genuine) {
                genuine.put(token, identity);
              }
            });
  }

  private Future<Identity> unlessExpired(Identity identity) {
    if (clock.instant().isBefore(identity.expiresAt())) {
      return Future.succeededFuture(identity);
    }
    return Future.failedFuture(
        ProblemException.of(
            ProblemCode.TOKEN_EXPIRED,
            "a token whose time has not ended",
            "it ended at " + identity.expiresAt()));
  }

  private static Identity identity(JsonObject claims) {
    JsonArray grants = claims.getJsonArray("grants");
    return new Identity(
        claims.getString("sub"),
        UUID.fromString(claims.getString("sid")),
        IntStream.range(0, grants.size()).mapToObj(i -> grant(grants.getJsonObject(i))).toList(),
        Instant.ofEpochSecond(claims.getLong("exp")));
  }

  private static Grant grant(JsonObject json) {
    return new Grant(
        json.getLong("account"),
        json.getInteger("generation"),
        json.getString("venue"),
        Roles.of(json.getString("role")));
  }

  private static ProblemException invalid() {
    return ProblemException.of(
        ProblemCode.TOKEN_INVALID, "a token made by this hub", "its signature or form is another");
  }
}
