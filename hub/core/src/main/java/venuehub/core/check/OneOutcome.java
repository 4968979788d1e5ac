package venuehub.core.check;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import venuehub.core.Recorded;
import venuehub.core.VenueState;
import venuehub.core.evidence.EvidenceEvent;
import venuehub.core.roster.Household;
import venuehub.core.roster.Outcome;
import venuehub.core.unit.UnitState;

/**
 * A household's day ends once and stays ended, unless the act that ended it is taken back; it ends
 * with a unit exactly where there is a contract.
 */
final class OneOutcome implements Invariant {
  private final Map<String, Outcome> outcomes = new HashMap<>();

  @Override
  public String name() {
    return "one-outcome";
  }

  @Override
  public Optional<String> broken(VenueState before, Recorded entry, VenueState after) {
    boolean undone = entry.event() instanceof EvidenceEvent.ActUndone;
    for (String id : after.households().touched()) {
      Household household = after.households().at(id);
      @Nullable Outcome now = household.outcome();
      @Nullable Outcome was = now == null ? outcomes.remove(id) : outcomes.put(id, now);
      if (was != null && was != now && !undone) {
        return Sentence.expected(id + " to stay " + was.wire(), "it is " + household.state());
      }
      if (was != null && was == now && changed(before, household)) {
        return Sentence.expected(
            id + ", which is " + was.wire() + ", to be left alone", "it changed");
      }
      Optional<String> unit = now == null ? Optional.empty() : unit(after, household, now);
      if (unit.isPresent()) {
        return unit;
      }
    }
    return Optional.empty();
  }

  /** The mark of being passed over and a tie drawn are the only things that may yet be noted. */
  private static boolean changed(VenueState before, Household now) {
    Household was = before.households().at(now.id());
    return was.calls() != now.calls() || was.standing() != now.standing();
  }

  private static Optional<String> unit(VenueState after, Household household, Outcome outcome) {
    @Nullable String unit = household.unit();
    if (outcome != Outcome.CONTRACTED) {
      return Sentence.unless(
          unit == null,
          household.id() + ", which is " + outcome.wire() + ", to have no unit",
          "it has " + unit);
    }
    return Sentence.unless(
        unit != null && after.units().at(unit).state() == UnitState.CONTRACTED,
        household.id() + " to have a contract for its unit",
        unit == null
            ? "it has none"
            : "unit " + unit + " is " + after.units().at(unit).state().wire());
  }
}
