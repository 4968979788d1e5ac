package venuehub.core.entry;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/**
 * A gate on the day at hand.
 *
 * @param hold why nobody is let in; null while the gate admits
 * @param pace households in ten minutes at most; null: as they come
 * @param households let in today
 * @param in people in today
 * @param out people out today
 * @param byMinute households let in, by the minute, of the last {@value #MINUTES_KEPT} minutes
 */
public record GateState(
    @Nullable Hold hold,
    @Nullable Integer pace,
    int households,
    int in,
    int out,
    PMap<Instant, Integer> byMinute) {
  /** Enough to see a wave build up; twice what a pace looks back on, and some. */
  static final int MINUTES_KEPT = 30;

  /** A pace is so many households in this time. */
  static final Duration PACED_OVER = Duration.ofMinutes(10);

  /** A gate nobody has come through. */
  public static final GateState QUIET = new GateState(null, null, 0, 0, 0, HashTreePMap.empty());

  GateState admitted(int people, Instant at) {
    Instant minute = at.truncatedTo(ChronoUnit.MINUTES);
    Instant oldest = minute.minus(Duration.ofMinutes(MINUTES_KEPT));
    PMap<Instant, Integer> kept = byMinute;
    for (Instant each : byMinute.keySet()) {
      kept = each.isBefore(oldest) ? kept.minus(each) : kept;
    }
    int before = kept.getOrDefault(minute, 0);
    return new GateState(
        hold, pace, households + 1, in + people, out, kept.plus(minute, before + 1));
  }

  GateState left(int people) {
    return new GateState(hold, pace, households, in, out + people, byMinute);
  }

  GateState held(@Nullable Hold by) {
    return new GateState(by, pace, households, in, out, byMinute);
  }

  GateState paced(@Nullable Integer to) {
    return new GateState(hold, to, households, in, out, byMinute);
  }

  /** Households let in during the ten minutes before, to the minute. */
  int recent(Instant at) {
    Instant since = at.truncatedTo(ChronoUnit.MINUTES).minus(PACED_OVER);
    return byMinute.entrySet().stream()
        .filter(each -> each.getKey().isAfter(since))
        .mapToInt(java.util.Map.Entry::getValue)
        .sum();
  }
}
