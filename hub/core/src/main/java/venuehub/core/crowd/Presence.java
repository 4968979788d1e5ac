package venuehub.core.crowd;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import venuehub.core.plan.VenuePlan.Stay;

/** How much of the time somebody is in a zone who is let in at some moment between two. */
final class Presence {
  private Presence() {}

  /**
   * The mean share of those let in evenly between {@code first} and {@code last} that are in the
   * zone between {@code from} and {@code to} (λ·W = L, slot by slot).
   *
   * @param stay null: whoever comes stays
   */
  static double mean(Instant first, Instant last, Instant from, Instant to, @Nullable Stay stay) {
    double length = seconds(first, last);
    double window = seconds(from, to);
    if (length <= 0 || window <= 0) {
      return 0;
    }
    double comes = stay == null ? 0 : stay.afterSeconds();
    double begin = seconds(first, from) - comes;
    double end = seconds(first, to) - comes;
    double come = arrived(end, length) - arrived(begin, length);
    double gone =
        stay == null
            ? 0
            : arrived(end - stay.seconds(), length) - arrived(begin - stay.seconds(), length);
    return (come - gone) / window;
  }

  /** The integral of the share that has come, from the first on. */
  private static double arrived(double at, double length) {
    if (at <= 0) {
      return 0;
    }
    return at < length ? at * at / (2 * length) : at - length / 2;
  }

  private static double seconds(Instant from, Instant to) {
    return Duration.between(from, to).toMillis() / 1_000.0;
  }
}
