package venuehub.core.plan;

import static venuehub.core.RefusalCode.ALREADY_SO;

import venuehub.core.Decision;
import venuehub.core.VenueState;

/** What is allowed at the beginning of a ledger. */
public final class PlanRules {
  private PlanRules() {}

  /** Decides a command about the plan. */
  public static Decision decide(VenueState state, PlanCommand command) {
    return switch (command) {
      case PlanCommand.Begin begin ->
          state.adopted() == null
              ? Decision.accept(begin.events())
              : Decision.refuse(ALREADY_SO, "a ledger without entries", "it has begun");
    };
  }
}
