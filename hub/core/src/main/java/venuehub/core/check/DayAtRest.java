package venuehub.core.check;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import venuehub.core.Recorded;
import venuehub.core.VenueState;
import venuehub.core.day.DayEvent;
import venuehub.core.roster.Household;
import venuehub.core.roster.RosterEvent;
import venuehub.core.roster.Standing;
import venuehub.core.turn.Counter;
import venuehub.core.turn.CounterState;

/**
 * Days follow each other; when one closes no counter serves, and everyone who was due has an
 * outcome or is told to come again.
 */
final class DayAtRest implements Invariant {
  private final Set<String> carried = new HashSet<>();
  private @Nullable UUID command;
  private int last;
  private boolean open;

  @Override
  public String name() {
    return "day-at-rest";
  }

  @Override
  public Optional<String> broken(VenueState before, Recorded entry, VenueState after) {
    if (!entry.command().equals(command)) {
      carried.clear();
      command = entry.command();
    }
    return switch (entry.event()) {
      case RosterEvent.HouseholdCarried again -> {
        carried.add(again.household());
        yield Optional.empty();
      }
      case DayEvent.DayOpened opened -> opened(opened.day());
      case DayEvent.DayClosed closed -> closed(closed.day(), after);
      default -> Optional.empty();
    };
  }

  private Optional<String> opened(int day) {
    boolean follows = !open && day > last;
    String but = open ? "day " + last + " is open" : "day " + last + " was the last";
    open = true;
    last = day;
    return Sentence.unless(follows, "day " + day + " to follow a closed one", but);
  }

  private Optional<String> closed(int day, VenueState after) {
    if (!open || day != last) {
      return Sentence.expected("day " + last + " to be closed while open", "it is day " + day);
    }
    open = false;
    for (Counter counter : after.counters().all()) {
      if (counter.state() != CounterState.CLOSED || counter.turn() != null) {
        return Sentence.expected(
            "counter " + counter.id() + " closed and free", "it is " + counter.state().wire());
      }
    }
    for (Household household : after.households().all()) {
      boolean left =
          !household.isFinal()
              && (household.standing() != Standing.EXPECTED
                  || (household.rank().day() <= day && !carried.contains(household.id())));
      if (left) {
        return Sentence.expected(
            household.id() + " to have an outcome or to be told to come again",
            "it is " + household.state());
      }
    }
    return Optional.empty();
  }
}
