package venuehub.server.api;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Wall time that a test moves on. */
final class MovableClock implements InstantSource {
  private volatile Duration ahead = Duration.ZERO;

  @Override
  public Instant instant() {
    return InstantSource.system().instant().plus(ahead);
  }

  void pass(Duration time) {
    ahead = ahead.plus(time);
  }
}
