package venuehub.server.access;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import venuehub.server.Bounds;

/**
 * What has been revoked, as known to this hub. Each revocation is a row; every hub reads the new
 * rows each {@link Bounds#REVOCATION_POLL}. A row is of use for as long as a token lives and is
 * forgotten after twice that time.
 */
public final class Revocations {
  private static final Logger LOG = LoggerFactory.getLogger(Revocations.class);
  private static final Duration KEPT = Bounds.TOKEN_LIFE.multipliedBy(2);
  // Rows of slow transactions appear late: each poll looks back this far again.
  private static final Duration LOOK_BACK = Duration.ofSeconds(30);

  private final Vertx vertx;
  private final Pool database;
  private final Map<Long, Long> forgetAt = new ConcurrentHashMap<>();
  private final Map<UUID, Long> signIns = new ConcurrentHashMap<>();
  private final Map<Long, Generation> accounts = new ConcurrentHashMap<>();
  private final List<Consumer<Revocation>> listeners = new CopyOnWriteArrayList<>();
  private volatile boolean running;
  private volatile boolean failing;

  /** The least generation of an account that still holds, and the row that says so. */
  private record Generation(int least, long row) {}

  public Revocations(Vertx vertx, Pool database) {
    this.vertx = vertx;
    this.database = database;
  }

  /** Reads what stands and then polls, until {@link #stop}. */
  public Future<Void> start() {
    running = true;
    return read(KEPT).onSuccess(_ -> arm());
  }

  /** Ends the polling. */
  public void stop() {
    running = false;
  }

  /** Calls the listener with each revocation that becomes known from now on, on an event loop. */
  public void listen(Consumer<Revocation> listener) {
    listeners.add(listener);
  }

  /** Whether a token that says this has been taken back. */
  public boolean hasRevoked(Identity identity) {
    return signIns.containsKey(identity.signIn())
        || identity.grants().stream().anyMatch(this::hasRevoked);
  }

  private boolean hasRevoked(Grant grant) {
    Generation generation = accounts.get(grant.account());
    return generation != null && grant.generation() < generation.least();
  }

  /** Writes a revocation within a transaction; it is known once that is committed. */
  static Future<Void> write(SqlConnection connection, Revocation revocation) {
    Tuple row =
        switch (revocation) {
          case Revocation.OfSignIn of -> Tuple.of(of.signIn(), null, null);
          case Revocation.OfAccount of -> Tuple.of(null, of.account(), of.generation());
        };
    return connection
        .preparedQuery("insert into revocation (sign_in, account, generation) values ($1, $2, $3)")
        .execute(row)
        .mapEmpty();
  }

  /** Reads at once, so that what this hub itself wrote holds here without delay. */
  Future<Void> refresh() {
    return read(LOOK_BACK);
  }

  private void arm() {
    vertx.setTimer(Bounds.REVOCATION_POLL.toMillis(), _ -> poll());
  }

  private void poll() {
    if (!running) {
      return;
    }
    forget();
    read(failing ? KEPT : LOOK_BACK)
        .onComplete(
            outcome -> {
              if (outcome.failed() && !failing) {
                LOG.warn("revocations cannot be read: {}", outcome.cause().getMessage());
              }
              failing = outcome.failed();
              arm();
            });
  }

  private Future<Void> read(Duration back) {
    return database
        .preparedQuery(
            "select id, sign_in, account, generation from revocation"
                + " where at > clock_timestamp() - $1 * interval '1 second' order by id")
        .execute(Tuple.of((int) back.toSeconds()))
        .map(
            rows -> {
              rows.forEach(this::take);
              return null;
            });
  }

  private void take(Row row) {
    long id = row.getLong(0);
    if (forgetAt.putIfAbsent(id, System.nanoTime() + KEPT.toNanos()) != null) {
      return;
    }
    UUID signIn = row.getUUID(1);
    Revocation revocation;
    if (signIn == null) {
      Generation generation = new Generation(row.getInteger(3), id);
      accounts.merge(row.getLong(2), generation, Revocations::later);
      revocation = new Revocation.OfAccount(row.getLong(2), row.getInteger(3));
    } else {
      signIns.put(signIn, id);
      revocation = new Revocation.OfSignIn(signIn);
    }
    listeners.forEach(listener -> listener.accept(revocation));
  }

  private static Generation later(Generation one, Generation other) {
    return one.least() >= other.least() ? one : other;
  }

  private void forget() {
    long now = System.nanoTime();
    forgetAt.values().removeIf(at -> at - now < 0);
    signIns.values().removeIf(row -> !forgetAt.containsKey(row));
    accounts.values().removeIf(generation -> !forgetAt.containsKey(generation.row()));
  }
}
