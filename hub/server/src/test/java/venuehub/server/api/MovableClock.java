package venuehub.server.api;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Wall time that stands still until a test moves it on, so that a slow machine changes nothing. */
final class MovableClock implements InstantSource {
  private volatile Instant now = InstantSource.system().instant();

  @Override
  public Instant instant() {
    return now;
  }

  void pass(Duration time) {
    now = now.plus(time);
  }
}
