package venuehub.server.database;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.pubsub.PgSubscriber;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.function.LongConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells other nodes that a ledger grew, and hears it from them. Sent outside the append and
 * coalesced; a hint that is lost costs time, never truth, since every writer also looks by itself.
 */
public final class Hints {
  private static final Logger LOG = LoggerFactory.getLogger(Hints.class);
  private static final String CHANNEL = "venue_grew";

  /** Long enough to gather the appends of a burst, short enough not to be seen on a screen. */
  private static final Duration GATHER = Duration.ofMillis(5);

  private static final long RECONNECT_MILLIS = 500;

  private final Vertx vertx;
  private final Pool database;
  private final PgSubscriber subscriber;
  private final Set<Long> grown = new HashSet<>();

  /** Not yet listening. */
  public Hints(Vertx vertx, Pool database, PgConnectOptions application) {
    this.vertx = vertx;
    this.database = database;
    this.subscriber = PgSubscriber.subscriber(vertx, application);
  }

  /**
   * Begins to listen.
   *
   * @param grew called with a venue's id whenever another node, or this one, appended to it; with
   *     -1 when hints may have been missed
   */
  public Future<Void> listen(LongConsumer grew) {
    subscriber.reconnectPolicy(attempts -> RECONNECT_MILLIS);
    subscriber
        .channel(CHANNEL)
        .subscribeHandler(subscribed -> grew.accept(-1))
        .handler(venue -> grew.accept(Long.parseLong(venue)));
    return subscriber.connect();
  }

  /** This node appended to a venue's ledger. On an event loop. */
  public void grew(long venue) {
    if (grown.add(venue) && grown.size() == 1) {
      vertx.setTimer(GATHER.toMillis(), timer -> send());
    }
  }

  private void send() {
    for (long venue : grown) {
      database
          .preparedQuery("select pg_notify($1, $2)")
          .execute(Tuple.of(CHANNEL, Long.toString(venue)))
          .onFailure(lost -> LOG.debug("A hint was lost: {}", lost.getMessage()));
    }
    grown.clear();
  }

  /** Stops listening. */
  public Future<Void> close() {
    return subscriber.close();
  }
}
