package venuehub.server.simulate.link;

import java.time.Duration;
import java.util.SplittableRandom;

/**
 * How long to wait before trying again: anything up to a limit that doubles each time (full
 * jitter).
 */
final class Backoff {
  private static final long FIRST_MS = 100;
  private static final long LONGEST_MS = Duration.ofSeconds(5).toMillis();
  private static final int DOUBLINGS = 6;

  private final SplittableRandom random;
  private int failures;

  Backoff(SplittableRandom random) {
    this.random = random;
  }

  /** Milliseconds to wait now, at least 1. */
  long next() {
    long limit = Math.min(LONGEST_MS, FIRST_MS << Math.min(failures++, DOUBLINGS));
    return 1 + random.nextLong(limit);
  }

  void succeeded() {
    failures = 0;
  }
}
