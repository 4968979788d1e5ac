package venuehub.server.bench;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that goes on by the same step whenever it is asked: hours pass in seconds. */
final class SteppingClock implements InstantSource {
  private final Duration step;
  private Instant now;

  SteppingClock(Instant start, Duration step) {
    this.now = start;
    this.step = step;
  }

  @Override
  public synchronized Instant instant() {
    now = now.plus(step);
    return now;
  }
}
