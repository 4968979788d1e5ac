package venuehub.core.crowd;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import venuehub.core.plan.CrowdLimits.Thresholds;
import venuehub.core.plan.Level;
import venuehub.core.plan.VenuePlan.Zone;

/**
 * Where a zone is going.
 *
 * @param level the level it will reach if people go on coming and leaving as in the last minutes
 * @param at when, to the minute
 */
public record Trend(Level level, Instant at) {
  private static final int OVER_MINUTES = 3;

  /** The next level, if it is nearer than {@code within}; null: it is not. */
  public static @Nullable Trend next(
      ZoneCrowd row, Zone zone, Thresholds thresholds, Instant now, Duration within) {
    Level next = row.grade().level().next();
    return next == row.grade().level() ? null : to(next, row, zone, thresholds, now, within);
  }

  /** The same for a certain level. */
  static @Nullable Trend to(
      Level level, ZoneCrowd row, Zone zone, Thresholds thresholds, Instant now, Duration within) {
    double rate = rate(row, now);
    double missing = thresholds.of(level) * zone.area() - row.people();
    if (row.unknownSince() != null || rate <= 0 || missing <= 0) {
      return null;
    }
    double seconds = missing / rate * 60;
    return seconds > within.toSeconds()
        ? null
        : new Trend(
            level, now.plusSeconds((long) Math.ceil(seconds)).truncatedTo(ChronoUnit.MINUTES));
  }

  /** People more a minute, over the last few. */
  static double rate(ZoneCrowd row, Instant now) {
    Instant since = now.minus(Duration.ofMinutes(OVER_MINUTES));
    return row.trace().minutes().stream()
            .filter(minute -> minute.at().isAfter(since))
            .mapToInt(minute -> minute.in() - minute.out())
            .sum()
        / (double) OVER_MINUTES;
  }
}
