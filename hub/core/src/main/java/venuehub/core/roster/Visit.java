package venuehub.core.roster;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the day's figures need to know of a household's way.
 *
 * @param cameOn number of the day on which it last checked in; 0 before it came
 * @param endedOn number of the day on which its day ended; 0 before that
 * @param served whether it was served to its end: its day ended at a counter, or for want of a unit
 * @param choices units it has chosen on the day it came
 * @param secondsAtCounters whole seconds it was served at counters, from coming there to the end of
 *     its turn, all turns and days together
 */
public record Visit(int cameOn, int endedOn, boolean served, int choices, int secondsAtCounters) {
  static final Visit NONE = new Visit(0, 0, false, 0, 0);

  Visit came(int day) {
    return day == cameOn ? this : new Visit(day, endedOn, served, 0, secondsAtCounters);
  }

  Visit ended(int day, boolean toItsEnd) {
    return new Visit(cameOn, day, toItsEnd, choices, secondsAtCounters);
  }

  Visit chose() {
    return new Visit(cameOn, endedOn, served, choices + 1, secondsAtCounters);
  }

  /** A turn at a counter is over. */
  Visit served(@Nullable Instant from, @Nullable Instant to) {
    long seconds = from == null || to == null ? 0 : Duration.between(from, to).toSeconds();
    return new Visit(
        cameOn,
        endedOn,
        served,
        choices,
        (int) Math.min((long) secondsAtCounters + seconds, Integer.MAX_VALUE));
  }
}
