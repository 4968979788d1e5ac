package venuehub.server.bench;

import java.util.Arrays;

/** How long deliveries took, in classes of 20 µs up to 4 s. */
final class Latencies {
  private static final int CLASS_NANOS = 20_000;
  private static final int CLASSES = 200_000;
  private final int[] counts = new int[CLASSES];
  private long total;

  void add(long nanos) {
    int index = (int) Math.clamp(nanos / CLASS_NANOS, 0, CLASSES - 1);
    counts[index]++;
    total++;
  }

  long total() {
    return total;
  }

  /**
   * The time not exceeded by the given share of the deliveries, in milliseconds; 0 if there are
   * none.
   */
  double quantile(double share) {
    long wanted = (long) Math.ceil(total * share);
    long seen = 0;
    for (int index = 0; index < CLASSES; index++) {
      seen += counts[index];
      if (seen >= wanted && seen > 0) {
        return (index + 1) * (CLASS_NANOS / 1e6);
      }
    }
    return 0;
  }

  void clear() {
    Arrays.fill(counts, 0);
    total = 0;
  }
}
