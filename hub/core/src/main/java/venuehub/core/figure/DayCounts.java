package venuehub.core.figure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import venuehub.core.VenueState;
import venuehub.core.roster.Household;
import venuehub.core.roster.Outcome;
import venuehub.core.roster.Visit;
import venuehub.core.turn.Counter;
import venuehub.core.turn.Turn;

/** What all households of a venue come to on the day at hand, counted in one pass. */
final class DayCounts {
  /** The small case of the field: so many working days are looked back on. */
  private static final int DAYS = 3;

  private final int day;
  private final List<Integer> secondsAtCounters = new ArrayList<>();
  private final Map<String, Integer> servedFrom = new HashMap<>();
  private final Map<String, Integer> bookedFrom = new HashMap<>();
  private int booked;
  private int bookedCame;
  private int came;
  private int ended;
  private int served;
  private int contracted;
  private int choices;
  private int bookedOfDays;
  private int servedOfDays;
  private final int choosing;

  private DayCounts(VenueState state) {
    day = state.day().number();
    choosing = (int) state.counters().all().stream().filter(DayCounts::awaitsForm).count();
  }

  static DayCounts of(VenueState state) {
    DayCounts counts = new DayCounts(state);
    for (Household household : state.households().all()) {
      counts.add(household, state.plan().slot(household.plan().slot()).day());
    }
    Collections.sort(counts.secondsAtCounters);
    return counts;
  }

  private static boolean awaitsForm(Counter counter) {
    return counter.turn() != null && counter.turn().phase() == Turn.Phase.CHOSEN;
  }

  private void add(Household household, int dayOfSlot) {
    Visit visit = household.visit();
    boolean planned = !household.plan().disqualified();
    if (planned && dayOfSlot == day) {
      booked++;
      bookedCame += visit.cameOn() == day ? 1 : 0;
      household.plan().pools().forEach(pool -> bookedFrom.merge(pool, 1, Integer::sum));
    }
    bookedOfDays += planned && isOfDays(dayOfSlot) ? 1 : 0;
    boolean servedToItsEnd = visit.served() && visit.endedOn() == visit.cameOn();
    servedOfDays += servedToItsEnd && isOfDays(visit.endedOn()) ? 1 : 0;
    if (visit.cameOn() == day) {
      came(household, visit);
    }
  }

  private boolean isOfDays(int number) {
    return number > day - DAYS && number <= day && number > 0;
  }

  private void came(Household household, Visit visit) {
    came++;
    choices += visit.choices();
    if (visit.endedOn() != day) {
      return;
    }
    ended++;
    contracted += household.outcome() == Outcome.CONTRACTED ? 1 : 0;
    if (visit.served()) {
      served++;
      household.plan().pools().forEach(pool -> servedFrom.merge(pool, 1, Integer::sum));
    }
    if (visit.secondsAtCounters() > 0) {
      secondsAtCounters.add(visit.secondsAtCounters());
    }
  }

  Count completion() {
    return Count.share(served, came);
  }

  Count complaints(int complained) {
    return Count.share(complained, came);
  }

  /** Minutes at counters that the given share of the households do not exceed. */
  Count minutes(int percent) {
    long all = secondsAtCounters.stream().mapToLong(Integer::longValue).sum();
    int households = secondsAtCounters.size();
    if (households == 0) {
      return new Count(0, 0, null);
    }
    int seconds = secondsAtCounters.get((percent * households + 99) / 100 - 1);
    return new Count(all, households, Math.round(seconds / 6.0) / 10.0);
  }

  Count publication() {
    return Count.share(choices - choosing, choices);
  }

  Count servedToday() {
    return Count.of(served, booked);
  }

  Count servedThreeDays() {
    return Count.of(servedOfDays, bookedOfDays);
  }

  Count servedFrom(String pool) {
    return Count.of(servedFrom.getOrDefault(pool, 0), bookedFrom.getOrDefault(pool, 0));
  }

  Count showUp() {
    return Count.share(bookedCame, booked);
  }

  Count takeUp() {
    return Count.share(contracted, ended);
  }
}
