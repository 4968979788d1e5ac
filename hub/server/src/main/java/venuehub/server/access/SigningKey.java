package venuehub.server.access;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Tuple;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Map;

/**
 * The key that signs access tokens. Taken from {@value #VARIABLE}; else made at first start and
 * kept in the database, for every hub on it to use.
 */
public final class SigningKey {
  /** The setting that names the key. */
  public static final String VARIABLE = "HUB_SIGNING_KEY";

  /** The key that stands in the documentation and that {@code demo} may be given. */
  public static final String BUILT_IN = "built-in-signing-key-of-the-demo-not-a-secret";

  /** Characters a key must have: as many bytes as the hash it keys. */
  public static final int SHORTEST = 32;

  private final byte[] key;
  private final boolean builtIn;

  private SigningKey(byte[] key, boolean builtIn) {
    this.key = key;
    this.builtIn = builtIn;
  }

  /**
   * The key in use.
   *
   * @param environment the process's settings
   */
  public static Future<SigningKey> of(Map<String, String> environment, Pool database) {
    String given = environment.get(VARIABLE);
    if (given == null || given.isEmpty()) {
      return secret(database, "signing").map(bytes -> new SigningKey(bytes, false));
    }
    if (given.length() < SHORTEST) {
      return Future.failedFuture(
          new IllegalArgumentException(
              "Expected %s to have at least %d characters, but it has %d."
                  .formatted(VARIABLE, SHORTEST, given.length())));
    }
    return Future.succeededFuture(ofText(given));
  }

  static SigningKey ofText(String text) {
    return new SigningKey(text.getBytes(StandardCharsets.UTF_8), text.equals(BUILT_IN));
  }

  /** A secret of this database, made the first time it is asked for. */
  static Future<byte[]> secret(Pool database, String name) {
    byte[] fresh = new byte[SHORTEST];
    new SecureRandom().nextBytes(fresh);
    return secret(database, name, fresh);
  }

  /**
   * A secret of this database.
   *
   * @param fresh what it is if it was never asked for
   */
  static Future<byte[]> secret(Pool database, String name, byte[] fresh) {
    return database
        .preparedQuery("insert into hub_secret values ($1, $2) on conflict do nothing")
        .execute(Tuple.of(name, Buffer.buffer(fresh)))
        .compose(
            _ ->
                database
                    .preparedQuery("select value from hub_secret where name = $1")
                    .execute(Tuple.of(name)))
        .map(rows -> rows.iterator().next().getBuffer(0).getBytes());
  }

  byte[] bytes() {
    return key.clone();
  }

  /** Whether it is the one everybody knows. */
  public boolean isBuiltIn() {
    return builtIn;
  }

  /** Hides the key. */
  @Override
  public String toString() {
    return builtIn ? "SigningKey[built in]" : "SigningKey[secret]";
  }
}
