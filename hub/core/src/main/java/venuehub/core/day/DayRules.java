package venuehub.core.day;

import static venuehub.core.RefusalCode.ALREADY_SO;
import static venuehub.core.RefusalCode.OUT_OF_RANGE;
import static venuehub.core.RefusalCode.TURNS_OPEN;
import static venuehub.core.RefusalCode.VENUE_NOT_OPEN;
import static venuehub.core.RefusalCode.WRONG_DAY;

import java.util.List;
import org.jspecify.annotations.Nullable;
import venuehub.core.Asking;
import venuehub.core.Decision;
import venuehub.core.VenueState;
import venuehub.core.turn.Counter;

/** Opening and closing the day. */
public final class DayRules {
  /** A simulated venue is watched, or runs as fast as it holds; beyond this nothing is gained. */
  static final int FASTEST = 100_000;

  private DayRules() {}

  /** Decides a command about the day as a whole. */
  public static Decision decide(VenueState state, Asking asking, DayCommand command) {
    return switch (command) {
      case DayCommand.Open open -> open(state.day(), open.day());
      case DayCommand.Close close -> close(state);
      case DayCommand.SetSpeed set -> setSpeed(state.day(), set.speed());
    };
  }

  private static Decision open(DayState day, @Nullable Integer asked) {
    int next = asked == null ? day.number() + 1 : asked;
    if (day.open()) {
      return asked == null || asked == day.number()
          ? Decision.refuse(ALREADY_SO, "a closed venue", "day " + day.number() + " is open")
          : Decision.refuse(WRONG_DAY, "a closed venue", "day " + day.number() + " is open");
    }
    // Days beyond the plan are allowed: a day that was too short needs another.
    return next > day.number()
        ? Decision.accept(new DayEvent.DayOpened(next))
        : Decision.refuse(WRONG_DAY, "a day after day " + day.number(), "day " + next + " is over");
  }

  private static Decision close(VenueState state) {
    if (!state.day().open()) {
      return Decision.refuse(VENUE_NOT_OPEN, "an open venue", "it is closed");
    }
    List<String> serving =
        state.counters().all().stream()
            .filter(counter -> counter.turn() != null)
            .map(Counter::id)
            .sorted()
            .toList();
    return serving.isEmpty()
        ? Decision.accept(Close.events(state))
        : Decision.refuse(
            TURNS_OPEN,
            "every counter to be free",
            "a household is at counter " + String.join(", ", serving));
  }

  private static Decision setSpeed(DayState day, int speed) {
    if (day.simulatedSpeed() == 0) {
      return Decision.refuse(OUT_OF_RANGE, "a simulated venue", "it runs on wall time");
    }
    if (speed < 1 || speed > FASTEST) {
      return Decision.refuse(OUT_OF_RANGE, "a speed of 1 to " + FASTEST, "it is " + speed);
    }
    return speed == day.simulatedSpeed()
        ? Decision.refuse(ALREADY_SO, "another speed", "it is " + speed + " already")
        : Decision.accept(new DayEvent.SpeedSet(speed));
  }
}
