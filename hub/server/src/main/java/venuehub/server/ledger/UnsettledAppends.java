package venuehub.server.ledger;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import venuehub.server.Bounds;

/**
 * Appends whose answer never came. The server process may still be at it and commit later, after
 * the writer has decided the commands again and told somebody "refused". So it is ended before the
 * ledger is read.
 */
final class UnsettledAppends {
  // Only sessions that were there when the append failed: a process id may be another session's by
  // now.
  private static final String END =
      """
      select pg_terminate_backend(pid, $3) from pg_stat_activity
      where pid = any($1) and usename = session_user and backend_start <= $2 and pid <> pg_backend_pid()
      """;

  private record Unsettled(int process, OffsetDateTime since) {}

  private final Pool pool;
  private final Map<Long, List<Unsettled>> byVenue = new ConcurrentHashMap<>();

  UnsettledAppends(Pool pool) {
    this.pool = pool;
  }

  void add(long venue, int process) {
    Unsettled append = new Unsettled(process, OffsetDateTime.now(ZoneOffset.UTC));
    byVenue.merge(venue, List.of(append), UnsettledAppends::joined);
  }

  /** Completes when none of the venue's appends can come about any more. */
  Future<Void> settle(long venue) {
    List<Unsettled> appends = byVenue.get(venue);
    if (appends == null) {
      return Future.succeededFuture();
    }
    Integer[] processes = appends.stream().map(Unsettled::process).toArray(Integer[]::new);
    OffsetDateTime last = appends.getLast().since();
    Tuple arguments =
        Tuple.tuple()
            .addArrayOfInteger(processes)
            .addOffsetDateTime(last)
            .addLong(Bounds.SETTLE_LIMIT.toMillis());
    return pool.withTransaction(connection -> end(connection, arguments))
        .onSuccess(
            ended ->
                byVenue.computeIfPresent(
                    venue, (number, now) -> now == appends ? null : without(now, appends)));
  }

  // As the user who signed in, whatever role the session works as: only that one may end its own
  // sessions.
  private static Future<Void> end(SqlConnection connection, Tuple arguments) {
    return connection
        .query("set local role none")
        .execute()
        .compose(asUser -> connection.preparedQuery(END).execute(arguments))
        .compose(
            rows -> {
              for (Row row : rows) {
                if (!row.getBoolean(0)) {
                  return Future.failedFuture("a lost append is still at work");
                }
              }
              return Future.succeededFuture();
            });
  }

  private static List<Unsettled> joined(List<Unsettled> some, List<Unsettled> more) {
    List<Unsettled> all = new ArrayList<>(some);
    all.addAll(more);
    return all;
  }

  private static List<Unsettled> without(List<Unsettled> all, List<Unsettled> settled) {
    List<Unsettled> rest = new ArrayList<>(all);
    rest.removeAll(settled);
    return rest;
  }
}
