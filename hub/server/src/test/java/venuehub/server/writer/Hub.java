package venuehub.server.writer;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnectOptions;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import venuehub.server.clock.WallClock;
import venuehub.server.ledger.PostgresLedger;

/** A node of its own on a real database, with one writer of lockers. */
final class Hub implements AutoCloseable {
  final VenueWriter<Lockers.State> writer;
  private final Vertx vertx = Vertx.vertx();
  private final PostgresLedger ledger;

  Hub(long venue, PgConnectOptions database) {
    ledger = new PostgresLedger(vertx, database);
    writer =
        new VenueWriter<>(
            venue,
            Lockers.CORE,
            Lockers.CODEC,
            ledger,
            new WallClock(InstantSource.system()),
            new VertxTurn(vertx, vertx.getOrCreateContext()),
            new TestNode());
    await(writer.open(null));
  }

  CompletableFuture<Answer> ask(Ask ask) {
    return writer.ask(ask).toCompletionStage().toCompletableFuture();
  }

  /** Waits until all that stands in the ledger is taken in. */
  Head<Lockers.State> settledAt(long seq) throws InterruptedException {
    long limit = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    writer.hint();
    while (writer.head().seq() < seq && System.nanoTime() < limit) {
      TimeUnit.MILLISECONDS.sleep(5);
    }
    return writer.head();
  }

  /** As if its process were killed: connections go, nothing is told to anybody. */
  void kill() {
    await(vertx.close());
  }

  @Override
  public void close() {
    await(writer.close());
    await(ledger.close());
    await(vertx.close());
  }

  static <T> T await(Future<T> future) {
    return future.toCompletionStage().toCompletableFuture().orTimeout(30, TimeUnit.SECONDS).join();
  }
}
