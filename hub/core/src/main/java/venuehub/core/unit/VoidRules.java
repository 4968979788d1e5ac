package venuehub.core.unit;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import venuehub.core.Asking;
import venuehub.core.Decision;
import venuehub.core.Refusal;
import venuehub.core.RefusalCode;
import venuehub.core.VenueState;
import venuehub.core.evidence.Approval;
import venuehub.core.evidence.SecondKey;
import venuehub.core.plan.Rules.ReasonList;
import venuehub.core.roster.Household;
import venuehub.core.turn.TurnRules;

/** Voiding a choice: the unit is free for the next in order, the household has yet to choose. */
public final class VoidRules {
  private VoidRules() {}

  static Decision ask(VenueState state, Asking asking, UnitCommand.Void command) {
    @Nullable Refusal not = against(state, command.unit());
    if (not != null) {
      return not.decision();
    }
    if (!state.rules().hasReason(ReasonList.VOID, command.reason())) {
      return TurnRules.unknownReason(ReasonList.VOID, command.reason());
    }
    Map<String, String> args =
        new HashMap<>(Map.of("unit", command.unit(), "reason", command.reason()));
    if (command.note() != null) {
      args.put("note", command.note());
    }
    return SecondKey.ask(state, asking, "unit.void", args);
  }

  /** The second key is there: the choice is void, if it still stands. */
  public static Decision withKey(VenueState state, Approval approval) {
    String id = approval.args().getOrDefault("unit", "");
    @Nullable Refusal not = against(state, id);
    if (not != null) {
      return not.decision();
    }
    return Decision.accept(
        new UnitEvent.ChoiceVoided(
            id,
            String.valueOf(state.units().at(id).household()),
            approval.args().getOrDefault("reason", ""),
            approval.args().get("note"),
            approval.by(),
            approval.id()));
  }

  private static @Nullable Refusal against(VenueState state, String id) {
    @Nullable Unit unit = state.units().get(id);
    if (unit == null) {
      return Refusal.unknown("unit", id);
    }
    if (unit.state() != UnitState.CHOSEN || unit.household() == null) {
      return new Refusal(
          RefusalCode.WRONG_UNIT_STATE,
          "unit " + id + " to be chosen",
          "it is " + unit.state().wire());
    }
    Household household = state.households().at(unit.household());
    return household.counter() == null
        ? null
        : new Refusal(
            RefusalCode.HOUSEHOLD_ELSEWHERE,
            "household " + household.number() + " away from any counter",
            "it is at counter " + household.counter());
  }
}
