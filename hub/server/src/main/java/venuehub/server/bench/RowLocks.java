package venuehub.server.bench;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import venuehub.server.ledger.Hash;

/**
 * The baseline of durable commands: the same act as most systems do it, one transaction each. It
 * locks the venue's row, or only the unit's; reads the unit and decides; updates it; writes what
 * happened into an outbox, of the same content as the hub's entry and with as many indexes; and
 * commits.
 *
 * <p>It is given what helps it: prepared statements are kept, the update and the insert are sent
 * together and not one after the other, the tables are tiny and have no foreign keys, no document
 * is computed and nothing is hashed.
 */
final class RowLocks implements AutoCloseable {
  /** Connections, as the task sets them. */
  static final int CONNECTIONS = 32;

  private static final String TABLES =
      """
      create table bench_venue (id bigint primary key, name text not null);
      create table bench_unit (
        venue bigint not null, id integer not null, state text not null, reason text,
        primary key (venue, id));
      create table bench_outbox (
        venue bigint not null, seq bigint generated always as identity, at timestamptz not null,
        actor text not null, command uuid not null, part smallint not null, type text not null,
        body text not null, hash bytea not null,
        primary key (venue, seq), unique (venue, command, part));
      insert into bench_venue values (1, 'bench');
      insert into bench_unit select 1, id, 'free', null from generate_series(0, 999) as id
      """;

  private static final String LOCK_VENUE = "select name from bench_venue where id = $1 for update";
  private static final String READ_UNIT =
      "select state from bench_unit where venue = $1 and id = $2";
  private static final String UPDATE =
      "update bench_unit set state = $3, reason = $4 where venue = $1 and id = $2";
  private static final String INSERT =
      "insert into bench_outbox (venue, at, actor, command, part, type, body, hash)"
          + " values ($1, $2, $3, $4, 0, $5, $6, $7)";
  private static final io.vertx.core.buffer.Buffer HASH =
      io.vertx.core.buffer.Buffer.buffer(Hash.NONE.bytes());

  private final Pool pool;

  private RowLocks(Pool pool) {
    this.pool = pool;
  }

  /** Makes the tables. */
  static RowLocks in(BenchDatabase database) {
    Pool pool = database.pool(CONNECTIONS);
    BenchDatabase.await(pool.query(TABLES).execute());
    return new RowLocks(pool);
  }

  /** One act of the caller on the unit of the same number: takes it out, or puts it back. */
  Future<Void> act(int caller, boolean contended) {
    return pool.withTransaction(
        session ->
            (contended ? locked(session, caller) : read(session, caller, " for update"))
                .compose(unit -> write(session, caller, first(unit).getString(0).equals("free"))));
  }

  private static Future<RowSet<Row>> locked(SqlConnection session, int caller) {
    Future<RowSet<Row>> lock = session.preparedQuery(LOCK_VENUE).execute(Tuple.of(1L));
    return lock.compose(held -> read(session, caller, ""));
  }

  private static Future<RowSet<Row>> read(SqlConnection session, int unit, String lock) {
    return session.preparedQuery(READ_UNIT + lock).execute(Tuple.of(1L, unit));
  }

  private static Future<Void> write(SqlConnection session, int caller, boolean free) {
    Tuple unit = Tuple.of(1L, caller, free ? "suspended" : "free", free ? "objection" : null);
    Tuple entry =
        Tuple.of(
            1L,
            OffsetDateTime.now(ZoneOffset.UTC),
            DurableCommandsBench.person(caller),
            UUID.randomUUID(),
            free ? "unit.unitSuspended" : "unit.unitRestored",
            body(caller, free),
            HASH);
    return Future.all(
            session.preparedQuery(UPDATE).execute(unit),
            session.preparedQuery(INSERT).execute(entry))
        .mapEmpty();
  }

  // What the hub's entry holds: the event, and what was asked.
  private static String body(int caller, boolean free) {
    String ask =
        "{\"ask\":{\"args\":\""
            + Hash.NONE.hex()
            + "\",\"name\":\"unit."
            + (free ? "suspend" : "restore")
            + "\"},";
    String reason = free ? "\"reason\":\"objection\"," : "";
    return ask + reason + "\"unit\":\"1-1-" + (1000 + caller) + "-0\"}";
  }

  private static Row first(RowSet<Row> rows) {
    return rows.iterator().next();
  }

  @Override
  public void close() {
    BenchDatabase.await(pool.close());
  }
}
