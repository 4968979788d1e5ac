package venuehub.server.hub;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import venuehub.core.VenueState;
import venuehub.core.plan.VenuePlan;
import venuehub.server.clock.SimulatedClock;
import venuehub.server.clock.VenueClock;

/** Nobody watches a simulated night: when a day is closed, it is soon the next morning. */
final class Nights {
  private static final Logger LOG = LoggerFactory.getLogger(Nights.class);

  /** Venue time before the next day opens. */
  private static final Duration EARLY = Duration.ofMinutes(2);

  private final long venue;
  private final VenueClock clock;
  private final VenueClocks clocks;

  Nights(long venue, VenueClock clock, VenueClocks clocks) {
    this.venue = venue;
    this.clock = clock;
    this.clocks = clocks;
  }

  /** A day was closed. */
  void fallen(VenueState state) {
    if (clock instanceof SimulatedClock simulated) {
      morning(state)
          .filter(morning -> morning.isAfter(clock.now()))
          .ifPresent(
              morning ->
                  clocks
                      .jump(venue, simulated, morning)
                      .onFailure(failed -> LOG.warn("The night stays: {}", failed.getMessage())));
    }
  }

  private static Optional<Instant> morning(VenueState state) {
    int next = state.day().number() + 1;
    return state.plan().days().stream()
        .filter(day -> day.number() == next)
        .map(VenuePlan.Day::opens)
        .map(opens -> opens.minus(EARLY))
        .findFirst();
  }
}
