package venuehub.core.day;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import venuehub.core.Event;
import venuehub.core.VenueState;
import venuehub.core.plan.Rules.Absent;
import venuehub.core.plan.Rules.Place;
import venuehub.core.roster.Household;
import venuehub.core.roster.Outcome;
import venuehub.core.roster.Rank;
import venuehub.core.roster.RosterEvent.HouseholdCarried;
import venuehub.core.roster.RosterEvent.HouseholdEnded;
import venuehub.core.unit.UnitEvent.UnitReturned;

/**
 * What the close of a day means for each household that was due: chosen units without a contract go
 * back first, so that it is known what is left for the others.
 */
final class Close {
  private final VenueState state;
  private final List<Event> events = new ArrayList<>();
  private final java.util.Map<String, Integer> returnedByPool = new java.util.HashMap<>();
  private long tail;

  private Close(VenueState state) {
    this.state = state;
    this.tail = state.numbers().tail();
  }

  static List<Event> events(VenueState state) {
    Close close = new Close(state);
    List<Household> due =
        state.households().all().stream()
            .filter(household -> !household.isFinal() && close.isDue(household))
            .sorted(Comparator.comparing(Household::rank).thenComparing(Household::id))
            .toList();
    due.stream().filter(household -> household.unit() != null).forEach(close::chosen);
    due.stream().filter(household -> household.unit() == null).forEach(close::unserved);
    close.events.add(new DayEvent.DayClosed(state.day().number()));
    return close.events;
  }

  private boolean isDue(Household household) {
    boolean came = household.arrivedAt() != null;
    return came || household.rank().day() <= state.day().number() || household.rank().round() > 0;
  }

  private void chosen(Household household) {
    @Nullable String unit = household.unit();
    if (unit != null && state.rules().atClose().unsigned()) {
      events.add(new UnitReturned(unit, household.id()));
      returnedByPool.merge(state.units().at(unit).plan().pool(), 1, Integer::sum);
      end(household, Outcome.UNSIGNED_CONTRACT);
    } else {
      events.add(new HouseholdCarried(household.id(), household.rank()));
    }
  }

  private void unserved(Household household) {
    switch (household.standing()) {
      case WAITING, CALLED, PRESENT, DEFERRED_DOCUMENTS -> cameInVain(household);
      case EXPECTED, DEFERRED_MISSED -> absent(household);
      case FINAL -> throw new IllegalStateException(household.id() + " is final");
    }
  }

  /**
   * Came and was not served to the end: again on another day, unless nothing can be left for it.
   */
  private void cameInVain(Household household) {
    if (household.plan().pools().stream().allMatch(pool -> leftIn(pool) == 0)) {
      end(household, Outcome.NO_UNIT_LEFT);
    } else if (household.standing() == venuehub.core.roster.Standing.DEFERRED_DOCUMENTS) {
      absent(household);
    } else {
      events.add(new HouseholdCarried(household.id(), household.rank()));
    }
  }

  private void absent(Household household) {
    boolean again =
        state.rules().atClose().absent() == Absent.NEXT_DAY
            && state.day().number() < state.plan().days().size()
            && household.missed() <= state.rules().missed().times();
    if (again) {
      Rank back = household.rank().movedTo(Place.LIST, state.day().number(), tail++);
      events.add(new HouseholdCarried(household.id(), back));
    } else {
      end(household, Outcome.ABSENT);
    }
  }

  private void end(Household household, Outcome outcome) {
    events.add(new HouseholdEnded(household.id(), outcome, null, null, null));
  }

  private int leftIn(String pool) {
    return state.units().leftIn(pool) + returnedByPool.getOrDefault(pool, 0);
  }
}
