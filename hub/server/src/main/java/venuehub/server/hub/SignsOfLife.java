package venuehub.server.hub;

import io.vertx.core.Vertx;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import venuehub.server.clock.VenueClock;
import venuehub.server.database.VenueTable;

/** Says again and again that this node serves a venue, and follows the venue's clock. */
final class SignsOfLife {
  private static final Logger LOG = LoggerFactory.getLogger(SignsOfLife.class);

  private final Vertx vertx;
  private final long venue;
  private final UUID node;
  private final VenueTable table;
  private final VenueClocks clocks;
  private long timer = -1;

  SignsOfLife(Vertx vertx, long venue, UUID node, VenueTable table, VenueClocks clocks) {
    this.vertx = vertx;
    this.venue = venue;
    this.node = node;
    this.table = table;
    this.clocks = clocks;
  }

  void begin(VenueClock clock) {
    give(clock);
    timer = vertx.setPeriodic(Math.max(1, clock.beat().toMillis()), fired -> give(clock));
  }

  private void give(VenueClock clock) {
    table
        .seen(venue, node, clock.now())
        .compose(seen -> clocks.follow(venue, clock))
        .onFailure(lost -> LOG.debug("No sign of life for now: {}", lost.getMessage()));
  }

  void end() {
    vertx.cancelTimer(timer);
  }
}
