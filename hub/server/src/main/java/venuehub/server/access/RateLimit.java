package venuehub.server.access;

import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import venuehub.server.Bounds;

/**
 * How often each of many callers may do something: {@code burst} at once, then one every {@code
 * every}. Remembers the {@link Bounds#RATE_LIMIT_ROWS} callers seen last. Of this node alone.
 */
public final class RateLimit {
  private final InstantSource clock;
  private final int burst;
  private final long every;
  private final Map<String, Row> rows =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Row> eldest) {
          return size() > Bounds.RATE_LIMIT_ROWS;
        }
      };

  /** When a caller's permits will all be there again, in milliseconds of the clock. */
  private record Row(long fullAt) {}

  public RateLimit(InstantSource clock, int burst, Duration every) {
    this.clock = clock;
    this.burst = burst;
    this.every = every.toMillis();
  }

  /** Takes a permit; else how long to wait for one. */
  public synchronized Optional<Duration> take(String caller) {
    long now = clock.millis();
    long fullAt = Math.max(now, fullAt(caller)) + every;
    long wait = fullAt - now - burst * every;
    if (wait > 0) {
      return Optional.of(Duration.ofMillis(wait));
    }
    rows.put(caller, new Row(fullAt));
    return Optional.empty();
  }

  /** Takes so many more permits, which there may not be yet: then whoever comes next waits. */
  public synchronized void charge(String caller, int permits) {
    long fullAt = Math.max(clock.millis(), fullAt(caller)) + permits * every;
    rows.put(caller, new Row(fullAt));
  }

  /** Gives a permit back. */
  public synchronized void giveBack(String caller) {
    Row row = rows.get(caller);
    if (row != null) {
      rows.put(caller, new Row(row.fullAt() - every));
    }
  }

  private long fullAt(String caller) {
    Row row = rows.get(caller);
    return row == null ? 0 : row.fullAt();
  }
}
