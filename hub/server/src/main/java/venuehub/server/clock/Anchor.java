package venuehub.server.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * How a simulated venue's time follows from wall time.
 *
 * @param speed venue seconds per second, above 0
 * @param wall a moment of wall time
 * @param venue the venue time then
 */
public record Anchor(double speed, Instant wall, Instant venue) {
  /** Requires a speed above 0. */
  public Anchor {
    if (!(speed > 0) || !Double.isFinite(speed)) {
      throw new IllegalArgumentException("Expected a speed above 0, but found " + speed);
    }
  }

  /** Venue time at a moment of wall time, in whole microseconds. */
  public Instant venueAt(Instant at) {
    return venue.plus(times(Duration.between(wall, at), speed)).truncatedTo(ChronoUnit.MICROS);
  }

  /** Wall time at a moment of venue time. */
  public Instant wallAt(Instant at) {
    return wall.plus(wallFor(Duration.between(venue, at)));
  }

  /** Wall time a span of venue time takes. */
  public Duration wallFor(Duration span) {
    return times(span, 1 / speed);
  }

  /** Goes on from the venue time of a moment, at another speed. */
  public Anchor atSpeed(double other, Instant from) {
    return new Anchor(other, from, venueAt(from));
  }

  /** Stands still from one moment of wall time to another. */
  public Anchor standingStill(Instant from, Instant to) {
    return new Anchor(speed, to, venueAt(from));
  }

  private static Duration times(Duration span, double factor) {
    double seconds = span.getSeconds() * factor;
    double nanos = (seconds - Math.floor(seconds)) * 1e9 + span.getNano() * factor;
    return Duration.ofSeconds((long) Math.floor(seconds)).plusNanos(Math.round(nanos));
  }
}
