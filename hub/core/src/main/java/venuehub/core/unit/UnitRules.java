package venuehub.core.unit;

import static venuehub.core.RefusalCode.ALREADY_SO;
import static venuehub.core.RefusalCode.UNIT_NOT_FREE;
import static venuehub.core.RefusalCode.UNIT_NOT_HELD;
import static venuehub.core.RefusalCode.WRONG_POOL;
import static venuehub.core.RefusalCode.WRONG_UNIT_STATE;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import venuehub.core.Asking;
import venuehub.core.Decision;
import venuehub.core.Refusal;
import venuehub.core.VenueState;
import venuehub.core.plan.Rules.ReasonList;
import venuehub.core.turn.Counter;
import venuehub.core.turn.CounterGuards;
import venuehub.core.turn.Turn;
import venuehub.core.turn.TurnRules;

/** What is allowed to units and what follows. */
public final class UnitRules {
  private UnitRules() {}

  /** Decides a command about a unit. */
  public static Decision decide(VenueState state, Asking asking, UnitCommand command) {
    return switch (command) {
      case UnitCommand.Hold hold -> hold(state, asking, hold);
      case UnitCommand.Release release -> release(state, asking, release);
      case UnitCommand.Choose choose -> choose(state, asking, choose);
      case UnitCommand.Suspend suspend -> suspend(state, suspend);
      case UnitCommand.Reserve reserve -> reserve(state, reserve);
      case UnitCommand.Restore restore -> restore(state, restore.unit());
      case UnitCommand.Void voided -> VoidRules.ask(state, asking, voided);
    };
  }

  private static Decision hold(VenueState state, Asking asking, UnitCommand.Hold hold) {
    @Nullable Counter counter = state.counters().get(hold.counter());
    if (counter == null) {
      return Refusal.unknown("counter", hold.counter()).decision();
    }
    @Nullable Refusal not =
        first(
            CounterGuards.ofPerson(counter, asking.actor()), CounterGuards.toHold(state, counter));
    if (not != null) {
      return not.decision();
    }
    @Nullable Unit unit = state.units().get(hold.unit());
    if (unit == null) {
      return Refusal.unknown("unit", hold.unit()).decision();
    }
    @Nullable Turn turn = counter.turn();
    @Nullable Instant until = turn == null || turn.choice() == null ? null : turn.choice().until();
    if (turn == null || until == null) {
      throw new IllegalStateException("counter " + counter.id() + " has no time to choose");
    }
    if (unit.id().equals(turn.unit())) {
      return Decision.refuse(ALREADY_SO, "another unit than the one held", "it is held already");
    }
    if (!unit.state().isFree()) {
      return notFree(state, unit);
    }
    if (!turn.pools().contains(unit.plan().pool())) {
      return Decision.refuse(
          WRONG_POOL,
          "a unit of pool " + String.join(", ", turn.pools()),
          "unit " + unit.id() + " is of pool " + unit.plan().pool());
    }
    return Decision.accept(
        new UnitEvent.UnitHeld(unit.id(), turn.household(), counter.id(), until, turn.unit()));
  }

  private static Decision notFree(VenueState state, Unit unit) {
    @Nullable String household = unit.household();
    String by = household == null ? "" : " by " + state.households().at(household).number();
    return Decision.refuse(
        UNIT_NOT_FREE, "unit " + unit.id() + " to be free", "it is " + unit.state().wire() + by);
  }

  private static Decision release(VenueState state, Asking asking, UnitCommand.Release release) {
    @Nullable Counter counter = state.counters().get(release.counter());
    if (counter == null) {
      return Refusal.unknown("counter", release.counter()).decision();
    }
    @Nullable Refusal not =
        first(
            CounterGuards.ofPerson(counter, asking.actor()),
            first(CounterGuards.toRelease(state, counter), held(state, counter, release.unit())));
    return not != null
        ? not.decision()
        : Decision.accept(
            new UnitEvent.UnitReleased(
                release.unit(),
                String.valueOf(state.units().at(release.unit()).household()),
                counter.id()));
  }

  private static Decision choose(VenueState state, Asking asking, UnitCommand.Choose choose) {
    @Nullable Counter counter = state.counters().get(choose.counter());
    if (counter == null) {
      return Refusal.unknown("counter", choose.counter()).decision();
    }
    @Nullable Refusal not =
        first(
            CounterGuards.ofPerson(counter, asking.actor()),
            first(CounterGuards.toChoose(state, counter), held(state, counter, choose.unit())));
    return not != null
        ? not.decision()
        : Decision.accept(
            new UnitEvent.UnitChosen(
                choose.unit(),
                String.valueOf(state.units().at(choose.unit()).household()),
                counter.id()));
  }

  /** The unit must be the one held at the counter. */
  private static @Nullable Refusal held(VenueState state, Counter counter, String unit) {
    if (state.units().get(unit) == null) {
      return Refusal.unknown("unit", unit);
    }
    @Nullable Turn turn = counter.turn();
    return turn != null && unit.equals(turn.unit())
        ? null
        : new Refusal(
            UNIT_NOT_HELD,
            "unit " + unit + " to be held at counter " + counter.id(),
            "it is " + state.units().at(unit).state().wire());
  }

  private static @Nullable Refusal first(@Nullable Refusal one, @Nullable Refusal other) {
    return one != null ? one : other;
  }

  private static Decision suspend(VenueState state, UnitCommand.Suspend suspend) {
    @Nullable Unit unit = state.units().get(suspend.unit());
    if (unit == null) {
      return Refusal.unknown("unit", suspend.unit()).decision();
    }
    if (!state.rules().hasReason(ReasonList.UNIT, suspend.reason())) {
      return TurnRules.unknownReason(ReasonList.UNIT, suspend.reason());
    }
    return switch (unit.state()) {
      case FREE, RETURNED, RESERVED ->
          Decision.accept(new UnitEvent.UnitSuspended(unit.id(), suspend.reason(), suspend.note()));
      case SUSPENDED ->
          Decision.refuse(ALREADY_SO, "unit " + unit.id() + " not to be suspended", "it is");
      case HELD, CHOSEN, CONTRACTED -> notFree(state, unit);
    };
  }

  private static Decision reserve(VenueState state, UnitCommand.Reserve reserve) {
    @Nullable Unit unit = state.units().get(reserve.unit());
    if (unit == null) {
      return Refusal.unknown("unit", reserve.unit()).decision();
    }
    if (!state.rules().hasReason(ReasonList.UNIT, reserve.reason())) {
      return TurnRules.unknownReason(ReasonList.UNIT, reserve.reason());
    }
    return switch (unit.state()) {
      case FREE, RETURNED, SUSPENDED ->
          Decision.accept(new UnitEvent.UnitReserved(unit.id(), reserve.reason(), reserve.note()));
      case RESERVED ->
          Decision.refuse(ALREADY_SO, "unit " + unit.id() + " not to be reserved", "it is");
      case HELD, CHOSEN, CONTRACTED -> notFree(state, unit);
    };
  }

  private static Decision restore(VenueState state, String id) {
    @Nullable Unit unit = state.units().get(id);
    if (unit == null) {
      return Refusal.unknown("unit", id).decision();
    }
    return switch (unit.state()) {
      case SUSPENDED, RESERVED -> Decision.accept(new UnitEvent.UnitRestored(id));
      case FREE, RETURNED -> Decision.refuse(ALREADY_SO, "unit " + id + " not to be free", "it is");
      case HELD, CHOSEN, CONTRACTED ->
          Decision.refuse(
              WRONG_UNIT_STATE,
              "unit " + id + " to be suspended or reserved",
              "it is " + unit.state().wire());
    };
  }
}
