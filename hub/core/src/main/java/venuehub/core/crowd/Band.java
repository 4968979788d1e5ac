package venuehub.core.crowd;

import org.jspecify.annotations.Nullable;
import venuehub.core.plan.CrowdLimits;
import venuehub.core.plan.CrowdLimits.Drift;

/**
 * Between which numbers the people of a zone are, given how counts like this one drift. As wide as
 * nothing after a recount, and wider with everyone who passes.
 *
 * @param low people at least
 * @param high people at most
 */
public record Band(int low, int high) {
  /** The band of a count. */
  public static Band of(int people, int passages, Drift drift) {
    return new Band(
        people - (int) Math.ceil(drift.over().after(passages)),
        people + (int) Math.ceil(drift.under().after(passages)));
  }

  /** The band of a zone. */
  public static Band of(ZoneCrowd row, Flows.Source source, CrowdLimits limits) {
    return of(
        row.people(),
        row.passages(),
        source == Flows.Source.SENSORS ? limits.sensors() : limits.gates());
  }

  /** The band of two counts together. */
  public Band plus(@Nullable Band other) {
    return other == null ? this : new Band(low + other.low, high + other.high);
  }
}
