package venuehub.core.entry;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import venuehub.core.VenueState;
import venuehub.core.plan.VenuePlan;
import venuehub.core.roster.Household;

/**
 * Between when a household had better come: those of a slot one after another in their order,
 * spread evenly over the time the slot is long, from when it opens on. If all came when it opens,
 * they would stand before the gate.
 *
 * @param from to the minute
 * @param to never later than the slot is admitted
 */
public record ArrivalWindow(Instant from, Instant to) {
  /** Nobody comes to the minute. */
  private static final Duration LENGTH = Duration.ofMinutes(10);

  /** The window of a household, delays of its slot included. */
  public static ArrivalWindow of(VenueState state, Household household) {
    String id = household.plan().slot();
    VenuePlan.Slot slot = state.plan().slot(id);
    Instant opens = state.rules().timedEntry().opens(state.entry().from(id, slot));
    int before = 0;
    int all = 0;
    for (Household other : state.households().all()) {
      if (!other.isFinal() && other.plan().slot().equals(id)) {
        all++;
        before += other.rank().compareTo(household.rank()) < 0 ? 1 : 0;
      }
    }
    long length = Duration.between(slot.from(), slot.to()).toSeconds();
    Instant from =
        opens.plusSeconds(length * before / Math.max(1, all)).truncatedTo(ChronoUnit.MINUTES);
    Instant last = state.entry().to(id, slot);
    Instant to = from.plus(LENGTH);
    return new ArrivalWindow(from, to.isAfter(last) ? last : to);
  }
}
