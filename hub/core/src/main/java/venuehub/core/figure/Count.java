package venuehub.core.figure;

import org.jspecify.annotations.Nullable;
import venuehub.core.plan.FigureName;

/**
 * What was counted for a figure.
 *
 * @param numerator such as households that were served, or the seconds at counters of all
 * @param denominator such as households that came
 * @param value the figure, to a tenth of its unit; null while nothing can be said: a share of none
 */
public record Count(long numerator, long denominator, @Nullable Double value) {
  /** A share of all, in percent. */
  static Count share(long numerator, long denominator) {
    return new Count(
        numerator,
        denominator,
        denominator == 0 ? null : Math.round(1_000.0 * numerator / denominator) / 10.0);
  }

  /** So many, where so many were planned. */
  static Count of(long numerator, long denominator) {
    return new Count(numerator, denominator, (double) numerator);
  }

  /** Whether the figure is on the good side of the target; exact, not by the rounded value. */
  boolean meets(FigureName name, double target) {
    double reached =
        name.unit() == FigureName.Unit.PERCENT
            ? 100.0 * numerator / denominator
            : value == null ? Double.NaN : value;
    return name.bound() == FigureName.Bound.AT_LEAST ? reached >= target : reached <= target;
  }
}
