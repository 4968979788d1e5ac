package venuehub.server.simulate.link;

import java.util.Arrays;

/** Durations to take percentiles of. Keeps the latest {@value #KEPT}. */
public final class Latencies {
  private static final int KEPT = 1 << 17;

  private long[] values = new long[1 << 10];
  private long count;

  /** Notes one, in the unit of the one who notes. */
  public void add(long value) {
    int place = (int) (count % KEPT);
    if (place == values.length) {
      values = Arrays.copyOf(values, values.length * 2);
    }
    values[place] = value;
    count++;
  }

  /** How many were noted. */
  public long count() {
    return count;
  }

  /** The value that the given percentage do not exceed; 0 while there is none. */
  public long percentile(double percent) {
    int kept = (int) Math.min(count, KEPT);
    if (kept == 0) {
      return 0;
    }
    long[] sorted = Arrays.copyOf(values, kept);
    Arrays.sort(sorted);
    return sorted[Math.max(0, (int) Math.ceil(percent / 100 * kept) - 1)];
  }
}
