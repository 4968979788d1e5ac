package venuehub.core.check;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import venuehub.core.Recorded;
import venuehub.core.VenueState;
import venuehub.core.roster.Household;
import venuehub.core.turn.Turn;
import venuehub.core.unit.Unit;
import venuehub.core.unit.UnitEvent;
import venuehub.core.unit.UnitState;

/**
 * Only the household at the desk holds and chooses, a unit that is free, of a pool it may choose
 * from.
 */
final class ChoiceFromPool implements Invariant {
  @Override
  public String name() {
    return "choice-from-pool";
  }

  @Override
  public Optional<String> broken(VenueState before, Recorded entry, VenueState after) {
    return switch (entry.event()) {
      case UnitEvent.UnitHeld held ->
          atDesk(before, held.household(), held.counter(), held.unit())
              .or(() -> free(before.units().at(held.unit())));
      case UnitEvent.UnitChosen chosen ->
          atDesk(before, chosen.household(), chosen.counter(), chosen.unit())
              .or(() -> held(before.units().at(chosen.unit()), chosen.household()));
      default -> Optional.empty();
    };
  }

  private static Optional<String> atDesk(
      VenueState before, String household, String counter, String unit) {
    @Nullable Turn turn = before.counters().at(counter).turn();
    if (turn == null || !turn.household().equals(household) || turn.choice() == null) {
      return Sentence.expected(
          household + " to be choosing at counter " + counter,
          turn == null ? "the counter serves nobody" : turn.household() + " is there");
    }
    Household chooser = before.households().at(household);
    String pool = before.units().at(unit).plan().pool();
    return Sentence.unless(
        chooser.plan().pools().contains(pool) && before.counters().at(counter).serves(pool),
        "a unit of pool " + String.join(", ", chooser.plan().pools()),
        "unit " + unit + " is of pool " + pool);
  }

  private static Optional<String> free(Unit unit) {
    return Sentence.unless(
        unit.state() == UnitState.FREE || unit.state() == UnitState.RETURNED,
        "unit " + unit.id() + " to be free",
        "it is " + unit.state().wire());
  }

  private static Optional<String> held(Unit unit, String household) {
    return Sentence.unless(
        unit.state() == UnitState.HELD && household.equals(unit.household()),
        "unit " + unit.id() + " to be held by " + household,
        "it is " + unit.state().wire() + " by " + unit.household());
  }
}
