package venuehub.core.check;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import venuehub.core.Recorded;
import venuehub.core.VenueState;
import venuehub.core.roster.Household;
import venuehub.core.roster.Standing;
import venuehub.core.turn.Turn;

/**
 * A household is at one counter at most, and is called or present there exactly while it has a
 * turn.
 */
final class OneCounter implements Invariant {
  private final Map<String, String> counterOf = new HashMap<>();
  private final Map<String, String> servedAt = new HashMap<>();

  @Override
  public String name() {
    return "one-counter";
  }

  @Override
  public Optional<String> broken(VenueState before, Recorded entry, VenueState after) {
    for (String id : after.counters().touched()) {
      @Nullable String former = servedAt.remove(id);
      if (former != null) {
        counterOf.remove(former, id);
      }
    }
    return ofCounters(after).or(() -> ofHouseholds(after));
  }

  private Optional<String> ofCounters(VenueState after) {
    for (String id : after.counters().touched()) {
      @Nullable Turn turn = after.counters().at(id).turn();
      if (turn == null) {
        continue;
      }
      servedAt.put(id, turn.household());
      @Nullable String other = counterOf.put(turn.household(), id);
      Household household = after.households().at(turn.household());
      if (other != null) {
        return Sentence.expected(
            household.id() + " at one counter", "it is at " + other + " and at " + id);
      }
      if (!id.equals(household.counter())) {
        return Sentence.expected(
            household.id() + " at counter " + id, "its row says " + household.counter());
      }
    }
    return Optional.empty();
  }

  private Optional<String> ofHouseholds(VenueState after) {
    for (String id : after.households().touched()) {
      Household household = after.households().at(id);
      boolean served =
          household.standing() == Standing.CALLED || household.standing() == Standing.PRESENT;
      if (served != counterOf.containsKey(id)) {
        return Sentence.expected(
            id + ", which is " + household.state() + (served ? ", at a counter" : ", at none"),
            served ? "no counter serves it" : "counter " + counterOf.get(id) + " serves it");
      }
    }
    return Optional.empty();
  }
}
