package venuehub.server.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/** The clock of a venue that runs on wall time. */
public final class WallClock implements VenueClock {
  private static final Duration ABSENCE = Duration.ofSeconds(10);
  private static final Duration BEAT = Duration.ofSeconds(2);

  private final InstantSource wall;

  /** Follows the hub's clock. */
  public WallClock(InstantSource wall) {
    this.wall = wall;
  }

  @Override
  public Instant now() {
    return wall.instant().truncatedTo(ChronoUnit.MICROS);
  }

  @Override
  public Duration wallUntil(Instant moment) {
    return Duration.between(wall.instant(), moment);
  }

  @Override
  public Duration absence() {
    return ABSENCE;
  }

  @Override
  public Duration beat() {
    return BEAT;
  }
}
