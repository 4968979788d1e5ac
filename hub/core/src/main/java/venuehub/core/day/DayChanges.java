package venuehub.core.day;

import venuehub.core.VenueState;
import venuehub.core.evidence.Acts;
import venuehub.core.evidence.Freeze;
import venuehub.core.feedback.FeedbackState;
import venuehub.core.turn.Counter;
import venuehub.core.turn.CounterState;
import venuehub.core.turn.Durations;

/** What is true after an event about the day as a whole. */
public final class DayChanges {
  private DayChanges() {}

  /** The state after an event about the day as a whole. */
  public static VenueState apply(VenueState state, DayEvent event) {
    DayState day = state.day();
    return switch (event) {
      case DayEvent.DayOpened opened ->
          state
              .with(new DayState(opened.day(), true, day.simulatedSpeed()))
              .with(Durations.NONE)
              .with(state.entry().ofNewDay())
              .with(FeedbackState.NONE);
      case DayEvent.DayClosed closed -> closed(state);
      case DayEvent.SpeedSet set -> state.with(new DayState(day.number(), day.open(), set.speed()));
    };
  }

  private static VenueState closed(VenueState state) {
    DayState day = state.day();
    VenueState closed =
        state
            .with(new DayState(day.number(), false, day.simulatedSpeed()))
            .with(Freeze.NONE)
            .with(Acts.NONE);
    for (Counter counter : state.counters().all()) {
      if (counter.state() != CounterState.CLOSED) {
        closed = closed.with(counter.in(CounterState.CLOSED, null));
      }
    }
    return closed;
  }
}
