package venuehub.core.crowd;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import venuehub.core.VenueState;

/** When a slot is, delays included. */
public record SlotTime(String slot, Instant from, Instant to) {

  /** The slots of the day at hand, or of the first before it is open; in order. */
  static List<SlotTime> ofDay(VenueState state) {
    int day = Math.max(1, state.day().number());
    return state.plan().slots().entrySet().stream()
        .filter(each -> each.getValue().day() == day)
        .map(
            each ->
                new SlotTime(
                    each.getKey(),
                    state.entry().from(each.getKey(), each.getValue()),
                    state.entry().to(each.getKey(), each.getValue())))
        .sorted(Comparator.comparing(SlotTime::from).thenComparing(SlotTime::slot))
        .toList();
  }

  /** The slots that reach into the time between two moments. */
  static List<SlotTime> between(VenueState state, Instant from, Instant to) {
    List<SlotTime> times = new ArrayList<>(2);
    state
        .plan()
        .slots()
        .forEach(
            (id, slot) -> {
              Instant begins = state.entry().from(id, slot);
              Instant ends = state.entry().to(id, slot);
              if (begins.isBefore(to) && ends.isAfter(from)) {
                times.add(new SlotTime(id, begins, ends));
              }
            });
    return times;
  }
}
