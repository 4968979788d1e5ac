package venuehub.server.access;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import venuehub.server.Bounds;

/** Sign-ins and the refresh tokens that follow from them, as rows. Tokens are kept hashed. */
final class RefreshTokens {
  private final InstantSource clock;

  RefreshTokens(InstantSource clock) {
    this.clock = clock;
  }

  /** What became of a refresh token that was presented. */
  sealed interface Use {
    /** It was good, and is so no longer. */
    record Good(UUID signIn, Long[] accounts) implements Use {}

    /** It had been used: somebody else has it too. */
    record Reused(UUID signIn) implements Use {}

    /** There is none, its sign-in is over or was revoked. */
    record Unknown() implements Use {}
  }

  /** Begins a sign-in. */
  Future<UUID> begin(SqlConnection connection, List<Account> accounts) {
    UUID signIn = UUID.randomUUID();
    Long[] ids = accounts.stream().map(Account::id).toArray(Long[]::new);
    OffsetDateTime now = now();
    return connection
        .preparedQuery(
            "insert into sign_in (id, accounts, started_at, expires_at) values ($1, $2, $3, $4)")
        .execute(Tuple.of(signIn, ids, now, now.plus(Bounds.SIGN_IN_LIFE)))
        .map(signIn);
  }

  /** Gives out a new refresh token. */
  Future<String> issue(SqlConnection connection, UUID signIn) {
    String token = Secrets.text(32);
    return connection
        .preparedQuery("insert into refresh_token (hash, sign_in) values ($1, $2)")
        .execute(Tuple.of(hash(token), signIn))
        .map(token);
  }

  /** Uses a refresh token up. Of two uses at the same time, one finds it used. */
  Future<Use> use(SqlConnection connection, String token) {
    return connection
        .preparedQuery(
            "select s.id, s.accounts, r.used_at is not null,"
                + " s.revoked_at is not null or s.expires_at <= $2"
                + " from refresh_token r join sign_in s on s.id = r.sign_in"
                + " where r.hash = $1 for update")
        .execute(Tuple.of(hash(token), now()))
        .compose(
            rows ->
                rows.size() == 0
                    ? Future.succeededFuture(new Use.Unknown())
                    : use(connection, token, rows.iterator().next()));
  }

  private Future<Use> use(SqlConnection connection, String token, Row row) {
    UUID signIn = row.getUUID(0);
    if (row.getBoolean(3)) {
      return Future.succeededFuture(new Use.Unknown());
    }
    if (row.getBoolean(2)) {
      return revoke(connection, signIn).map(_ -> new Use.Reused(signIn));
    }
    return connection
        .preparedQuery("update refresh_token set used_at = $2 where hash = $1")
        .execute(Tuple.of(hash(token), now()))
        .map(_ -> new Use.Good(signIn, row.getArrayOfLongs(1)));
  }

  /** Ends a sign-in and takes its access tokens back; nothing happens if it has ended. */
  Future<Void> revoke(SqlConnection connection, UUID signIn) {
    return connection
        .preparedQuery("update sign_in set revoked_at = $2 where id = $1 and revoked_at is null")
        .execute(Tuple.of(signIn, now()))
        .compose(
            rows ->
                rows.rowCount() == 0
                    ? Future.succeededFuture()
                    : Revocations.write(connection, new Revocation.OfSignIn(signIn)));
  }

  /** Forgets what is of no more use. */
  Future<Void> clean(SqlConnection connection) {
    return connection
        .preparedQuery("delete from sign_in where expires_at < $1")
        .execute(Tuple.of(now().minusDays(1)))
        .compose(
            _ ->
                connection
                    .query("delete from revocation where at < now() - interval '1 hour'")
                    .execute())
        .mapEmpty();
  }

  private OffsetDateTime now() {
    return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  private static Buffer hash(String token) {
    return Buffer.buffer(Secrets.sha256(token));
  }
}
