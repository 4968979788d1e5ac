package venuehub.server.hub;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import venuehub.server.clock.Anchor;
import venuehub.server.clock.SimulatedClock;
import venuehub.server.clock.VenueClock;
import venuehub.server.clock.WallClock;
import venuehub.server.database.VenueTable;

/** The clocks of the venues: wall time, or what the database says of a simulated one. */
final class VenueClocks {
  /** Wall time a simulated clock goes on without any hub (decision 6). */
  private static final Duration GOES_ON = Duration.ofSeconds(60);

  private final VenueTable venues;
  private final InstantSource wall;

  VenueClocks(VenueTable venues, InstantSource wall) {
    this.venues = venues;
    this.wall = wall;
  }

  /**
   * The clock of a venue that is being opened.
   *
   * @param lastSeen venue time of the last sign of life of any node
   */
  Future<VenueClock> of(long venue, Optional<Instant> lastSeen) {
    return venues
        .clock(venue)
        .compose(
            anchor ->
                anchor.isEmpty()
                    ? Future.succeededFuture(new WallClock(wall))
                    : stoodStill(venue, anchor.get(), lastSeen)
                        .map(now -> new SimulatedClock(wall, now)));
  }

  private Future<Anchor> stoodStill(long venue, Anchor anchor, Optional<Instant> lastSeen) {
    Instant now = wall.instant();
    Instant stops = lastSeen.map(anchor::wallAt).orElse(anchor.wall()).plus(GOES_ON);
    if (!stops.isBefore(now)) {
      return Future.succeededFuture(anchor);
    }
    return venues
        .reanchor(venue, anchor, anchor.standingStill(stops, now))
        .compose(_ -> venues.clock(venue))
        .map(Optional::orElseThrow);
  }

  /** Follows what other nodes, or operators, have set meanwhile. */
  Future<Void> follow(long venue, VenueClock clock) {
    return clock instanceof SimulatedClock simulated
        ? venues.clock(venue).onSuccess(anchor -> anchor.ifPresent(simulated::follow)).mapEmpty()
        : Future.succeededFuture();
  }

  /** It is another moment at a simulated venue from now on. */
  Future<Void> jump(long venue, SimulatedClock clock, Instant to) {
    Anchor before = clock.anchor();
    return venues
        .reanchor(venue, before, new Anchor(before.speed(), wall.instant(), to))
        .compose(_ -> follow(venue, clock));
  }

  /** Lets a simulated venue run at another speed from now on. */
  Future<Void> speed(long venue, SimulatedClock clock, int speed) {
    Anchor before = clock.anchor();
    return venues
        .reanchor(venue, before, before.atSpeed(speed, wall.instant()))
        .compose(_ -> follow(venue, clock));
  }
}
