package venuehub.core.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import venuehub.core.Recorded;
import venuehub.core.VenueState;
import venuehub.core.roster.Household;
import venuehub.core.turn.Turn;
import venuehub.core.unit.Unit;

/**
 * A unit belongs to at most one household and a household has at most one unit, by the units' rows,
 * by the households' and by the counters' alike.
 */
final class OneOwner implements Invariant {
  private final Map<String, String> ownerOfUnit = new HashMap<>();
  private final Map<String, Set<String>> unitsOfHousehold = new HashMap<>();
  private final Map<String, String> unitInRow = new HashMap<>();
  private final Map<String, String> householdByRow = new HashMap<>();

  @Override
  public String name() {
    return "one-owner";
  }

  @Override
  public Optional<String> broken(VenueState before, Recorded entry, VenueState after) {
    after.units().touched().forEach(id -> note(id, after.units().at(id).household()));
    return after.units().touched().stream()
        .flatMap(id -> ofUnit(after, after.units().at(id)).stream())
        .findFirst()
        .or(() -> ofHouseholds(after))
        .or(() -> ofCounters(after));
  }

  private void note(String unit, @Nullable String owner) {
    @Nullable String former =
        owner == null ? ownerOfUnit.remove(unit) : ownerOfUnit.put(unit, owner);
    if (former != null) {
      unitsOfHousehold.getOrDefault(former, new HashSet<>()).remove(unit);
    }
    if (owner != null) {
      unitsOfHousehold.computeIfAbsent(owner, key -> new HashSet<>()).add(unit);
    }
  }

  private Optional<String> ofUnit(VenueState after, Unit unit) {
    @Nullable String owner = unit.household();
    return switch (unit.state()) {
      case FREE, RETURNED, SUSPENDED, RESERVED ->
          Sentence.unless(
              owner == null,
              "nobody to have unit " + unit.id() + ", which is " + unit.state().wire(),
              owner + " has it");
      case HELD ->
          Sentence.unless(
              owner != null && unit.counter() != null && holds(after, unit, owner),
              "the household at a selection desk to hold unit " + unit.id(),
              owner + " holds it at counter " + unit.counter());
      case CHOSEN, CONTRACTED ->
          Sentence.unless(
              owner != null && unit.id().equals(after.households().at(owner).unit()),
              "unit " + unit.id() + " to be the unit of " + owner,
              owner == null
                  ? "nobody has it"
                  : "its unit is " + after.households().at(owner).unit());
    };
  }

  private static boolean holds(VenueState after, Unit unit, String owner) {
    @Nullable Turn turn = after.counters().at(String.valueOf(unit.counter())).turn();
    return turn != null && turn.household().equals(owner) && unit.id().equals(turn.unit());
  }

  private Optional<String> ofHouseholds(VenueState after) {
    for (String id : after.households().touched()) {
      Household household = after.households().at(id);
      noteRow(id, household.unit());
      Optional<String> wrong = ofHousehold(after, household);
      if (wrong.isPresent()) {
        return wrong;
      }
    }
    return Optional.empty();
  }

  private void noteRow(String household, @Nullable String unit) {
    @Nullable String former = unitInRow.remove(household);
    if (former != null) {
      householdByRow.remove(former, household);
    }
    if (unit != null) {
      unitInRow.put(household, unit);
    }
  }

  private Optional<String> ofHousehold(VenueState after, Household household) {
    Set<String> units = unitsOfHousehold.getOrDefault(household.id(), Set.of());
    if (units.size() > 1) {
      return Sentence.expected("one unit at most for " + household.id(), "it has " + units);
    }
    @Nullable String unit = household.unit();
    if (unit == null) {
      return Optional.empty();
    }
    @Nullable String other = householdByRow.put(unit, household.id());
    if (other != null && !other.equals(household.id())) {
      return Sentence.expected(
          "one owner of unit " + unit, other + " has it and " + household.id());
    }
    return Sentence.unless(
        household.id().equals(after.units().at(unit).household()),
        "unit " + unit + " to belong to " + household.id(),
        "it belongs to " + after.units().at(unit).household());
  }

  private static Optional<String> ofCounters(VenueState after) {
    for (String id : after.counters().touched()) {
      @Nullable Turn turn = after.counters().at(id).turn();
      @Nullable String unit = turn == null ? null : turn.unit();
      if (turn != null && unit != null) {
        @Nullable String owner = after.units().at(unit).household();
        if (!turn.household().equals(owner)) {
          return Sentence.expected(
              "unit " + unit + " at counter " + id + " to belong to " + turn.household(),
              "it belongs to " + owner);
        }
      }
    }
    return Optional.empty();
  }
}
