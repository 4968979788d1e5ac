package venuehub.core.crowd;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import venuehub.core.VenueState;
import venuehub.core.entry.SlotState;
import venuehub.core.plan.VenuePlan.Gate;
import venuehub.core.plan.VenuePlan.Zone;
import venuehub.core.plan.ZoneKind;
import venuehub.core.roster.Household;

/**
 * Who is expected where, as of one moment: planned, from the households booked for each slot; and
 * forecast, from those who are there, those yet to come and how fast people leave (domain.md §4).
 */
public final class Expected {
  /** Fewer households say nothing of the share that shows up. */
  private static final int ENOUGH_BOOKED = 20;

  private static final int LEAVING_OVER_MINUTES = 15;
  private static final int PERCENT = 100;

  private final VenueState state;
  private final Instant now;
  private final List<SlotTime> slots;
  private final double people;
  private final double showUp;

  /** As of {@code now}, for the slots of the day at hand. */
  public Expected(VenueState state, Instant now) {
    this.state = state;
    this.now = now;
    this.slots = SlotTime.ofDay(state);
    this.people = peopleOfHousehold(state);
    this.showUp = showUp(state, now);
  }

  /** The slots of the day at hand, in order. */
  public List<SlotTime> slots() {
    return slots;
  }

  /** The share of the households booked that come: of the day so far, or what the rules expect. */
  public double showUp() {
    return showUp;
  }

  /** People of a slot that are expected to come or have come. */
  public double peopleOf(String slot) {
    return state.entry().slot(slot).booked() * showUp * people;
  }

  /** Households of a slot yet to come. */
  public double toCome(SlotTime slot) {
    SlotState stands = state.entry().slot(slot.slot());
    return Math.max(0, stands.booked() * showUp - stands.came());
  }

  /**
   * Mean people of a zone during a slot if everything goes by the plan; null where the plan does
   * not say how long households stay in the zone.
   */
  public @Nullable Double planned(String id, SlotTime slot) {
    Zone zone = state.plan().zone(id);
    if (zone.stay() == null) {
      return null;
    }
    double expected = state.rules().timedEntry().showUpPercent() / (double) PERCENT;
    double sum = 0;
    for (SlotTime each : slots) {
      double come = state.entry().slot(each.slot()).booked() * expected * people;
      sum += come * Presence.mean(each.from(), each.to(), slot.from(), slot.to(), zone.stay());
    }
    return sum * share(id);
  }

  /**
   * People of a zone during what is left of a slot; null where they are unknown now, the slot is
   * over, or the plan does not say how long people stay in what they only pass.
   */
  public @Nullable Double forecast(String id, ZoneCrowd row, SlotTime slot) {
    if (row.unknownSince() != null || !slot.to().isAfter(now)) {
      return null;
    }
    Zone zone = state.plan().zone(id);
    if (zone.stay() == null && zone.use() != ZoneKind.HALL) {
      return null;
    }
    Instant from = Trace.later(slot.from(), now);
    double minutes = Duration.between(now, from.plus(half(from, slot.to()))).toMillis() / 60e3;
    double stayed = Math.max(0, row.people() - leaving(row) * minutes);
    double come = 0;
    for (SlotTime each : slots) {
      if (each.to().isAfter(now)) {
        double there =
            Presence.mean(Trace.later(each.from(), now), each.to(), from, slot.to(), zone.stay());
        come += toCome(each) * people * there;
      }
    }
    return stayed + come * share(id);
  }

  /** People who leave a zone in a minute, over the last quarter of an hour. */
  public double leaving(ZoneCrowd row) {
    Instant since = now.minus(Duration.ofMinutes(LEAVING_OVER_MINUTES));
    int out =
        row.trace().minutes().stream()
            .filter(minute -> minute.at().isAfter(since))
            .mapToInt(Trace.Minute::out)
            .sum();
    return out / (double) LEAVING_OVER_MINUTES;
  }

  /** The share of the households that come by the gates which fill a zone. */
  double share(String zone) {
    List<String> filling = Flows.gatesFilling(state.plan(), zone);
    return filling.isEmpty() ? outsideShare(zone, state.plan().gates()) : shareOf(filling);
  }

  /** The share of the households that come by some gates, by the capacity of each. */
  double shareOf(List<String> some) {
    Map<String, Gate> gates = state.plan().gates();
    return gates.entrySet().stream()
            .filter(gate -> some.contains(gate.getKey()))
            .mapToDouble(gate -> weight(gate.getValue()))
            .sum()
        / total(gates);
  }

  /** Before a gate stand those who come by it; everywhere else everybody comes by. */
  private static double outsideShare(String zone, Map<String, Gate> gates) {
    double before =
        gates.values().stream()
            .filter(gate -> zone.equals(gate.outside()))
            .mapToDouble(Expected::weight)
            .sum();
    return before == 0 ? 1 : before / total(gates);
  }

  private static double total(Map<String, Gate> gates) {
    return gates.values().stream().mapToDouble(Expected::weight).sum();
  }

  private static double weight(Gate gate) {
    return gate.capacity() == null ? 1 : gate.capacity();
  }

  private static Duration half(Instant from, Instant to) {
    return Duration.between(from, to).dividedBy(2);
  }

  private static double showUp(VenueState state, Instant now) {
    int booked = 0;
    int came = 0;
    for (SlotTime slot : SlotTime.ofDay(state)) {
      if (!slot.to().plusSeconds(state.rules().timedEntry().graceSeconds()).isAfter(now)) {
        booked += state.entry().slot(slot.slot()).booked();
        came += state.entry().slot(slot.slot()).came();
      }
    }
    return booked < ENOUGH_BOOKED
        ? state.rules().timedEntry().showUpPercent() / (double) PERCENT
        : Math.min(1, came / (double) booked);
  }

  private static double peopleOfHousehold(VenueState state) {
    int most = state.rules().timedEntry().people();
    return state.households().all().stream()
        .map(Household::plan)
        .mapToInt(plan -> Math.min(most, plan.people()))
        .average()
        .orElse(1);
  }
}
