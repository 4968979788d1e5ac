package venuehub.server.database;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

/** How the devices of a venue are, as the nodes tell each other. */
public final class DeviceTable {
  private final Pool database;

  /**
   * @param database sessions of the application's role
   */
  public DeviceTable(Pool database) {
    this.database = database;
  }

  /**
   * What a node knows of a device.
   *
   * @param person the account it runs under
   * @param lastBeat venue time of its last sign of life
   * @param report all that is known, as JSON
   */
  public record Row(String person, Instant lastBeat, String report) {}

  /**
   * What other nodes have told.
   *
   * @param upTo the database's time up to which it is known now
   */
  public record Told(Instant upTo, List<String> reports) {}

  /** Tells the other nodes; of two reports on one device the one of the later beat stays. */
  public Future<Void> tell(long venue, String node, List<Row> rows) {
    if (rows.isEmpty()) {
      return Future.succeededFuture();
    }
    List<Tuple> values =
        rows.stream()
            .map(row -> Tuple.of(venue, row.person(), node, utc(row.lastBeat()), row.report()))
            .toList();
    return database
        .preparedQuery(
            "insert into device (venue, person, node, last_beat, report)"
                + " values ($1, $2, $3, $4, $5) on conflict (venue, person) do update set"
                + " node = excluded.node, last_beat = excluded.last_beat,"
                + " report = excluded.report, told_at = clock_timestamp()"
                + " where excluded.last_beat > device.last_beat"
                + " or (excluded.last_beat = device.last_beat and excluded.node = device.node)")
        .executeBatch(values)
        .mapEmpty();
  }

  /** What other nodes have told since a moment of the database's time. */
  public Future<Told> toldSince(long venue, String node, Instant since) {
    return database
        .preparedQuery(
            "select report, clock_timestamp() as now from device"
                + " where venue = $1 and node <> $2 and told_at > $3"
                + " union all select null, clock_timestamp()")
        .execute(Tuple.of(venue, node, utc(since)))
        .map(
            rows -> {
              Instant now =
                  rows.stream()
                      .map(row -> row.getOffsetDateTime("now").toInstant())
                      .reduce(since, (one, other) -> one.isAfter(other) ? one : other);
              List<String> reports =
                  rows.stream()
                      .map(row -> row.getString("report"))
                      .filter(report -> report != null)
                      .toList();
              return new Told(now, reports);
            });
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
