package venuehub.server.hub;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.LongConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import venuehub.server.database.Hints;
import venuehub.server.database.VenueTable;
import venuehub.server.writer.Node;
import venuehub.server.writer.VenueWriter;

/**
 * This node as its writers see it: its clock beside the database's, hints to other nodes, alarms.
 */
final class NodeSigns implements Node {
  private static final Logger LOG = LoggerFactory.getLogger(NodeSigns.class);

  /** Beyond it the hub stops writing (contract.md §2). */
  private static final Duration CLOCK_OFF = Duration.ofSeconds(2);

  private static final Duration EVERY = Duration.ofSeconds(2);

  private final VenueTable venues;
  private final Hints hints;
  private final InstantSource wall;
  private LongConsumer altered = venue -> {};
  private volatile boolean clockOff;

  NodeSigns(VenueTable venues, Hints hints, InstantSource wall) {
    this.venues = venues;
    this.hints = hints;
    this.wall = wall;
  }

  /** Calls the listener with each venue whose ledger is found not to be as it was written. */
  void onAltered(LongConsumer listener) {
    altered = listener;
  }

  /** Looks at the database's clock from now on. */
  void start(Vertx vertx) {
    vertx.setPeriodic(0, EVERY.toMillis(), timer -> look());
  }

  /** Compares the clocks once. */
  Future<Void> look() {
    Instant before = wall.instant();
    return venues
        .now()
        .onSuccess(
            database -> {
              Duration ahead = Duration.between(database, before);
              Duration behind = Duration.between(wall.instant(), database);
              compared(ahead.compareTo(CLOCK_OFF) > 0 || behind.compareTo(CLOCK_OFF) > 0);
            })
        .mapEmpty();
  }

  private void compared(boolean off) {
    if (off != clockOff) {
      LOG.error("The hub's clock is {} of the database's", off ? "not within 2 s" : "within 2 s");
    }
    clockOff = off;
  }

  @Override
  public boolean clockOff() {
    return clockOff;
  }

  @Override
  public void appended(long venue) {
    hints.grew(venue);
  }

  @Override
  public void alarm(long venue, String code, String sentence) {
    LOG.error("Venue {}: {}: {}", venue, code, sentence);
    if (code.equals(VenueWriter.LEDGER_ALTERED)) {
      altered.accept(venue);
    }
  }
}
