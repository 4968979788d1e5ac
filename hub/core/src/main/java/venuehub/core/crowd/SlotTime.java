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

  /**
   * The slots whose figures a time between two moments goes into: a slot's own time, and before it
   * that since it opens, as far as no other slot is on.
   */
  static List<SlotTime> between(VenueState state, Instant from, Instant to) {
    List<SlotTime> times = new ArrayList<>(2);
    Instant free = Instant.MIN;
    for (SlotTime slot : ofDay(state)) {
      Instant opens = Trace.later(free, state.rules().timedEntry().opens(slot.from()));
      Instant begins = opens.isBefore(slot.from()) ? opens : slot.from();
      free = slot.to();
      if (begins.isBefore(to) && slot.to().isAfter(from)) {
        times.add(new SlotTime(slot.slot(), begins, slot.to()));
      }
    }
    return times;
  }
}
