package venuehub.server.database;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import venuehub.server.clock.Anchor;

/** The venues of a database, beside their ledgers: names, secrets, clocks, signs of life. */
public final class VenueTable {
  private final Pool database;

  /**
   * @param database sessions of the application's role
   */
  public VenueTable(Pool database) {
    this.database = database;
  }

  /** A venue; of several with one name the newest is in force. */
  public record Listed(long id, String name) {}

  /** The venues in force: those whose ledger has begun. */
  public Future<List<Listed>> inForce() {
    return database
        .query(
            "select max(id) as id, name from venue v where exists"
                + " (select from entry where venue = v.id and seq = 1) group by name order by name")
        .execute()
        .map(
            rows -> {
              List<Listed> venues = new ArrayList<>();
              rows.forEach(row -> venues.add(new Listed(row.getLong("id"), row.getString("name"))));
              return venues;
            });
  }

  /**
   * A new venue with an empty ledger; in force from now on.
   *
   * @param secret random bytes for the salts of its private texts
   * @param clock null for a venue on wall time
   */
  public Future<Listed> create(String name, byte[] secret, @Nullable Anchor clock) {
    return database.withTransaction(
        session ->
            session
                .preparedQuery("insert into venue (name) values ($1) returning id")
                .execute(Tuple.of(name))
                .map(rows -> new Listed(first(rows).getLong("id"), name))
                .compose(
                    venue ->
                        session
                            .preparedQuery("insert into venue_secret values ($1, $2)")
                            .execute(Tuple.of(venue.id(), Buffer.buffer(secret)))
                            .map(venue))
                .compose(
                    venue ->
                        clock == null
                            ? Future.succeededFuture(venue)
                            : session
                                .preparedQuery(
                                    "insert into venue_clock (venue, speed, anchor_wall,"
                                        + " anchor_venue) values ($1, $2, $3, $4)")
                                .execute(anchor(venue.id(), clock))
                                .map(venue)));
  }

  /** The secret of a venue's private texts. */
  public Future<byte[]> secret(long venue) {
    return database
        .preparedQuery("select secret from venue_secret where venue = $1")
        .execute(Tuple.of(venue))
        .map(rows -> first(rows).getBuffer("secret").getBytes());
  }

  /** The clock of a simulated venue; empty for one on wall time. */
  public Future<Optional<Anchor>> clock(long venue) {
    return database
        .preparedQuery("select speed, anchor_wall, anchor_venue from venue_clock where venue = $1")
        .execute(Tuple.of(venue))
        .map(
            rows ->
                rows.size() == 0
                    ? Optional.empty()
                    : Optional.of(
                        new Anchor(
                            first(rows).getDouble("speed"),
                            first(rows).getOffsetDateTime("anchor_wall").toInstant(),
                            first(rows).getOffsetDateTime("anchor_venue").toInstant())));
  }

  /** Puts another clock in force, unless another node has put one meanwhile. */
  public Future<Void> reanchor(long venue, Anchor before, Anchor after) {
    return database
        .preparedQuery(
            "update venue_clock set speed = $2, anchor_wall = $3, anchor_venue = $4"
                + " where venue = $1 and anchor_wall = $5")
        .execute(anchor(venue, after).addOffsetDateTime(utc(before.wall())))
        .mapEmpty();
  }

  /** Venue time of the last sign of life of any node that served the venue. */
  public Future<Optional<Instant>> lastSeen(long venue) {
    return database
        .preparedQuery("select max(at) as at from heartbeat where venue = $1")
        .execute(Tuple.of(venue))
        .map(
            rows ->
                Optional.ofNullable(first(rows).getOffsetDateTime("at"))
                    .map(OffsetDateTime::toInstant));
  }

  /** Where the venue's ledger ends at the moment; 0 while it is empty. */
  public Future<Long> lastEntry(long venue) {
    return database
        .preparedQuery("select coalesce(max(seq), 0) as seq from entry where venue = $1")
        .execute(Tuple.of(venue))
        .map(rows -> first(rows).getLong("seq"));
  }

  /** A node serves the venue at a venue time. */
  public Future<Void> seen(long venue, UUID node, Instant at) {
    return database
        .preparedQuery(
            "insert into heartbeat (venue, node, at) values ($1, $2, $3)"
                + " on conflict (venue, node) do update set at = excluded.at")
        .execute(Tuple.of(venue, node, utc(at)))
        .mapEmpty();
  }

  /** The database's clock. */
  public Future<Instant> now() {
    return database
        .query("select clock_timestamp() as now")
        .execute()
        .map(rows -> first(rows).getOffsetDateTime("now").toInstant());
  }

  private static Tuple anchor(long venue, Anchor clock) {
    return Tuple.of(venue, clock.speed(), utc(clock.wall()), utc(clock.venue()));
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  private static Row first(RowSet<Row> rows) {
    return rows.iterator().next();
  }
}
