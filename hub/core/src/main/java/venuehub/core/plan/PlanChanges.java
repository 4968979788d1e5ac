package venuehub.core.plan;

import venuehub.core.Table;
import venuehub.core.VenueState;
import venuehub.core.day.DayState;
import venuehub.core.turn.Counter;

/** What is true after the ledger began or a plan was adopted. */
public final class PlanChanges {
  private PlanChanges() {}

  /** The state after an event about the plan. */
  public static VenueState apply(VenueState state, PlanEvent event) {
    return switch (event) {
      case PlanEvent.LedgerStarted started ->
          state.with(new DayState(0, false, started.simulatedSpeed()));
      case PlanEvent.PlanAdopted adopted -> adopted(state, adopted.plan());
    };
  }

  private static VenueState adopted(VenueState state, VenuePlan plan) {
    Table<Counter> counters = state.counters();
    for (var planned : plan.counters().entrySet()) {
      StageKind kind = plan.stage(planned.getValue().stage()).kind();
      counters =
          counters.with(
              planned.getKey(), Counter.planned(planned.getKey(), planned.getValue(), kind));
    }
    return state.with(plan).withCounters(counters).with(state.households().under(plan));
  }
}
