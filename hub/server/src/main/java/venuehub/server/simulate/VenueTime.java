package venuehub.server.simulate;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * What time it is at the venue, from what the hub says and the speed the board shows. Never ahead
 * of the hub by more than the hub stood still.
 */
final class VenueTime {
  /**
   * Wall seconds by which a hub's clock may lag behind ours before it counts as having stood still.
   */
  private static final double STOOD_STILL = 1.0;

  /** Wall seconds by which the clock may be set without anybody's plans being set anew. */
  private static final double NOTABLE = 0.02;

  private final Runnable moved;
  private double speed = 1;
  private Instant base = Instant.EPOCH;
  private long nanos;

  /**
   * @param moved called when the clock no longer goes on as it did
   */
  VenueTime(Runnable moved) {
    this.moved = moved;
  }

  Instant now() {
    double seconds = (System.nanoTime() - nanos) / 1e9 * speed;
    return base.plusNanos((long) (seconds * 1e9)).truncatedTo(ChronoUnit.MICROS);
  }

  /** The moment from which the clock has gone on undisturbed. */
  Instant setAt() {
    return base;
  }

  /** Wall milliseconds until a moment, at least 1. */
  long wallUntil(Instant moment) {
    double seconds = Duration.between(now(), moment).toNanos() / 1e9 / speed;
    return Math.max(1, (long) Math.ceil(seconds * 1_000));
  }

  /** Venue seconds per second. */
  double speed() {
    return speed;
  }

  /** The venue runs at another speed from now on. */
  void speed(double now) {
    if (now != speed) {
      rebase(now());
      speed = now;
      moved.run();
    }
  }

  /** The hub said what time it is. */
  void told(Instant now) {
    double ahead = Duration.between(now, now()).toNanos() / 1e9;
    if (ahead < 0 || ahead > STOOD_STILL * speed) {
      rebase(now);
      if (Math.abs(ahead) > NOTABLE * speed) {
        moved.run();
      }
    }
  }

  /** An entry of that time was seen: it is at least that late. */
  void atLeast(Instant at) {
    if (at.isAfter(now())) {
      told(at);
    }
  }

  private void rebase(Instant now) {
    base = now;
    nanos = System.nanoTime();
  }
}
