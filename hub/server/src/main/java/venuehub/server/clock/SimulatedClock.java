package venuehub.server.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * The clock of a simulated venue: runs at its own speed, the same on every node that has the same
 * anchor.
 */
public final class SimulatedClock implements VenueClock {
  private static final Duration SHORTEST_ABSENCE = Duration.ofSeconds(10);

  /** Wall time a hub may be busy, or take to start again, without having been away. */
  private static final Duration SHORTEST_WALL_ABSENCE = Duration.ofSeconds(2);

  private static final int BEATS = 5;

  private final InstantSource wall;
  private volatile Anchor anchor;

  /** Follows the hub's clock from an anchor. */
  public SimulatedClock(InstantSource wall, Anchor anchor) {
    this.wall = wall;
    this.anchor = anchor;
  }

  /** The anchor in force. */
  public Anchor anchor() {
    return anchor;
  }

  /** Follows another anchor from now on. */
  public void follow(Anchor other) {
    this.anchor = other;
  }

  @Override
  public Instant now() {
    return anchor.venueAt(wall.instant());
  }

  @Override
  public Duration wallUntil(Instant moment) {
    return anchor.wallFor(Duration.between(now(), moment));
  }

  @Override
  public Duration absence() {
    Duration atLeast = Duration.ofNanos((long) (SHORTEST_WALL_ABSENCE.toNanos() * anchor.speed()));
    return atLeast.compareTo(SHORTEST_ABSENCE) > 0 ? atLeast : SHORTEST_ABSENCE;
  }

  @Override
  public Duration beat() {
    return anchor.wallFor(absence()).dividedBy(BEATS);
  }
}
