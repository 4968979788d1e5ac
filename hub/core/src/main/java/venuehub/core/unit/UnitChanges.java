package venuehub.core.unit;

import org.jspecify.annotations.Nullable;
import venuehub.core.Recorded;
import venuehub.core.VenueState;
import venuehub.core.roster.Household;
import venuehub.core.turn.Counter;
import venuehub.core.turn.Turn;

/** What is true after an event about units. */
public final class UnitChanges {
  private UnitChanges() {}

  /** The state after an event about units. */
  public static VenueState apply(VenueState state, Recorded entry, UnitEvent event) {
    return switch (event) {
      case UnitEvent.UnitsListed listed -> {
        Units units = state.units();
        for (UnitPlan plan : listed.units()) {
          units = units.with(Unit.listed(plan));
        }
        yield state.with(units);
      }
      case UnitEvent.UnitHeld held -> held(state, held);
      case UnitEvent.UnitReleased released ->
          holding(in(state, released.unit(), UnitState.FREE), released.counter(), null);
      case UnitEvent.UnitChosen chosen -> chosen(state, chosen);
      case UnitEvent.UnitReturned returned -> returned(state, returned);
      case UnitEvent.UnitSuspended suspended -> in(state, suspended.unit(), UnitState.SUSPENDED);
      case UnitEvent.UnitReserved reserved -> in(state, reserved.unit(), UnitState.RESERVED);
      case UnitEvent.UnitRestored restored -> in(state, restored.unit(), UnitState.FREE);
      case UnitEvent.ChoiceVoided voided -> voided(state, entry, voided);
    };
  }

  private static VenueState in(VenueState state, String unit, UnitState to) {
    return state.with(state.units().with(state.units().at(unit).in(to)));
  }

  private static VenueState holding(VenueState state, String counterId, @Nullable String unit) {
    Counter counter = state.counters().at(counterId);
    @Nullable Turn turn = counter.turn();
    return turn == null ? state : state.with(counter.serving(turn.holding(unit)));
  }

  private static VenueState held(VenueState state, UnitEvent.UnitHeld held) {
    Units units = state.units();
    if (held.instead() != null) {
      units = units.with(units.at(held.instead()).in(UnitState.FREE));
    }
    Unit unit = units.at(held.unit()).heldBy(held.household(), held.counter(), held.until());
    return holding(state.with(units.with(unit)), held.counter(), held.unit());
  }

  private static VenueState chosen(VenueState state, UnitEvent.UnitChosen chosen) {
    Unit unit = state.units().at(chosen.unit()).chosenBy(chosen.household());
    Household household = state.households().at(chosen.household()).choosing(chosen.unit());
    Counter counter = state.counters().at(chosen.counter());
    @Nullable Turn turn = counter.turn();
    VenueState taken =
        state.with(state.units().with(unit)).with(state.households().with(household));
    return turn == null ? taken : taken.with(counter.serving(turn.chosen()));
  }

  private static VenueState returned(VenueState state, UnitEvent.UnitReturned returned) {
    Household household = state.households().at(returned.household());
    return in(state, returned.unit(), UnitState.RETURNED)
        .with(state.households().with(household.withUnit(null)));
  }

  private static VenueState voided(
      VenueState state, Recorded entry, UnitEvent.ChoiceVoided voided) {
    Household household = state.households().at(voided.household()).withUnit(null);
    @Nullable String selection = state.households().stages().selection();
    Household again =
        household.isInPlay()
            ? household.waitingFor(selection, entry.at())
            : household.goingOnAt(selection);
    return in(state, voided.unit(), UnitState.RETURNED).with(state.households().with(again));
  }
}
