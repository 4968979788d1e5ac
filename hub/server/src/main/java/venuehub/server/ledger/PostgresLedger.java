package venuehub.server.ledger;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.PgConnection;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import venuehub.server.Bounds;

/** The ledger in PostgreSQL. One statement, one round trip, one commit per append. */
public final class PostgresLedger implements Ledger {
  private static final String READ =
      """
      select seq, at, actor, command, part, type, body, hash from entry
      where venue = $1 and seq > $2 order by seq limit $3
      """;

  private final Pool pool;
  private final UnsettledAppends unsettled;

  /** A ledger with connections of its own, as the application's role. */
  public PostgresLedger(Vertx vertx, PgConnectOptions application) {
    PgConnectOptions options =
        new PgConnectOptions(application)
            .setCachePreparedStatements(true)
            .addProperty("application_name", "hub-ledger")
            .addProperty("statement_timeout", Long.toString(Bounds.STATEMENT_LIMIT.toMillis()));
    PoolOptions size =
        new PoolOptions()
            .setMaxSize(Bounds.LEDGER_CONNECTIONS)
            .setConnectionTimeout((int) Bounds.CONNECT_LIMIT.toMillis())
            .setConnectionTimeoutUnit(TimeUnit.MILLISECONDS)
            .setMaxWaitQueueSize(Bounds.LEDGER_WAITING);
    this.pool = PgBuilder.pool().with(size).connectingTo(options).using(vertx).build();
    this.unsettled = new UnsettledAppends(pool);
  }

  @Override
  public Future<Void> append(long venue, List<Entry> entries, List<PrivateText> texts) {
    return pool.getConnection()
        .recover(cause -> Future.failedFuture(new LedgerFailure.Unavailable(cause)))
        .compose(connection -> append(connection, venue, entries, texts));
  }

  private Future<Void> append(
      SqlConnection connection, long venue, List<Entry> entries, List<PrivateText> texts) {
    int process = PgConnection.cast(connection).processId();
    Future<RowSet<Row>> appended =
        connection
            .preparedQuery(AppendStatement.sql(texts))
            .execute(AppendStatement.tuple(venue, entries, texts));
    // Released only once it has answered: behind a statement that hangs, the next would hang too.
    appended.onComplete(outcome -> connection.close());
    return within(appended)
        .<Void>mapEmpty()
        .recover(
            cause -> {
              LedgerFailure failure = PostgresFailure.of(cause);
              if (failure instanceof LedgerFailure.Unavailable) {
                unsettled.add(venue, process);
              }
              return Future.failedFuture(failure);
            });
  }

  @Override
  public Future<List<Entry>> read(long venue, long after, int limit) {
    return within(
            unsettled
                .settle(venue)
                .compose(
                    settled -> pool.preparedQuery(READ).execute(Tuple.of(venue, after, limit))))
        .map(rows -> entries(venue, rows))
        .recover(cause -> Future.failedFuture(PostgresFailure.of(cause)));
  }

  /** Closes the connections. */
  public Future<Void> close() {
    return pool.close();
  }

  // The server ends a statement by itself before; this is for an answer that never comes.
  private static <T> Future<T> within(Future<T> future) {
    return future.timeout(Bounds.ANSWER_LIMIT.toMillis(), TimeUnit.MILLISECONDS);
  }

  private static List<Entry> entries(long venue, RowSet<Row> rows) {
    List<Entry> entries = new ArrayList<>(rows.size());
    for (Row row : rows) {
      Buffer hash = row.getBuffer(7);
      entries.add(
          new Entry(
              venue,
              row.getLong(0),
              row.getOffsetDateTime(1).toInstant(),
              row.getString(2),
              row.getUUID(3),
              row.getInteger(4),
              row.getString(5),
              row.getString(6),
              Hash.of(hash.getBytes())));
    }
    return entries;
  }
}
