package venuehub.core.turn;

import static venuehub.core.RefusalCode.HOUSEHOLD_ELSEWHERE;
import static venuehub.core.RefusalCode.HOUSEHOLD_FINAL;
import static venuehub.core.RefusalCode.HOUSEHOLD_NOT_HERE;
import static venuehub.core.RefusalCode.NO_UNIT_LEFT;
import static venuehub.core.RefusalCode.WRONG_POOL;
import static venuehub.core.RefusalCode.WRONG_STAGE;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import venuehub.core.Asking;
import venuehub.core.Decision;
import venuehub.core.Refusal;
import venuehub.core.VenueState;
import venuehub.core.evidence.SecondKey;
import venuehub.core.plan.Rules.ReasonList;
import venuehub.core.plan.StageKind;
import venuehub.core.roster.Household;
import venuehub.core.turn.TurnEvent.CallMade;

/** Calls out of order: a reason from the list, a second key, and a mark in the public record. */
public final class OutOfOrderRules {
  private OutOfOrderRules() {}

  static Decision ask(
      VenueState state, Asking asking, Counter counter, TurnCommand.CallOutOfOrder command) {
    @Nullable Refusal notTheirs = CounterGuards.ofPerson(counter, asking.actor());
    @Nullable Refusal not = notTheirs != null ? notTheirs : against(state, counter, command);
    if (not != null) {
      return not.decision();
    }
    if (!state.rules().hasReason(ReasonList.OUT_OF_ORDER, command.reason())) {
      return TurnRules.unknownReason(ReasonList.OUT_OF_ORDER, command.reason());
    }
    return SecondKey.ask(state, asking, "call.outOfOrder", args(command));
  }

  private static Map<String, String> args(TurnCommand.CallOutOfOrder command) {
    Map<String, String> args =
        new java.util.HashMap<>(
            Map.of(
                "counter", command.counter(),
                "household", command.household(),
                "reason", command.reason()));
    if (command.note() != null) {
      args.put("note", command.note());
    }
    return args;
  }

  /** The second key is there: the call is made, if nothing stands in its way by now. */
  public static Decision withKey(
      VenueState state, Asking asking, String approval, Map<String, String> args) {
    @Nullable String note = args.get("note");
    TurnCommand.CallOutOfOrder command =
        new TurnCommand.CallOutOfOrder(
            args.getOrDefault("counter", ""),
            args.getOrDefault("household", ""),
            args.getOrDefault("reason", ""),
            note);
    Counter counter = state.counters().at(command.counter());
    @Nullable Refusal not = against(state, counter, command);
    if (not != null) {
      return not.decision();
    }
    Household household = state.households().at(command.household());
    CallMade regular =
        CallRules.made(
            state, asking.at(), counter, household, pools(state, counter, household), List.of());
    return Decision.accept(
        new CallMade(
            regular.call(),
            regular.rank(),
            regular.counter(),
            regular.stage(),
            regular.household(),
            regular.number(),
            regular.pools(),
            regular.answerBy(),
            regular.left(),
            Map.of(),
            List.of(),
            command.reason(),
            note,
            approval));
  }

  private static @Nullable Refusal against(
      VenueState state, Counter counter, TurnCommand.CallOutOfOrder command) {
    @Nullable Refusal not = CounterGuards.toCall(state, counter);
    if (not != null) {
      return not;
    }
    @Nullable Household household = state.households().get(command.household());
    if (household == null) {
      return Refusal.unknown("household", command.household());
    }
    @Nullable Refusal away = againstHousehold(household);
    if (away != null) {
      return away;
    }
    if (!counter.plan().stage().equals(household.stage())) {
      return new Refusal(
          WRONG_STAGE,
          "a household waiting for " + counter.plan().stage(),
          "it waits for " + household.stage());
    }
    if (NextNumber.served(counter, household).isEmpty()) {
      return new Refusal(
          WRONG_POOL,
          "a household of the counter's pools",
          "it may choose from " + String.join(", ", household.plan().pools()));
    }
    return pools(state, counter, household).isEmpty()
        ? new Refusal(NO_UNIT_LEFT, "a unit left in its pools", "none is left")
        : null;
  }

  private static @Nullable Refusal againstHousehold(Household household) {
    return switch (household.standing()) {
      case WAITING -> null;
      case CALLED, PRESENT ->
          new Refusal(
              HOUSEHOLD_ELSEWHERE,
              "household " + household.number() + " to be waiting",
              "it is at counter " + household.counter());
      case EXPECTED, DEFERRED_MISSED, DEFERRED_DOCUMENTS ->
          new Refusal(
              HOUSEHOLD_NOT_HERE,
              "household " + household.number() + " to be waiting",
              "it is " + household.state());
      case FINAL ->
          new Refusal(
              HOUSEHOLD_FINAL,
              "household " + household.number() + " to be waiting",
              "it is " + household.state());
    };
  }

  private static List<String> pools(VenueState state, Counter counter, Household household) {
    List<String> served = NextNumber.served(counter, household);
    return counter.kind() == StageKind.SIGNING
        ? served
        : served.stream().filter(pool -> state.units().leftIn(pool) > 0).toList();
  }
}
