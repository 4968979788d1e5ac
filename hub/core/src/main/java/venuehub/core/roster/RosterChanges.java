package venuehub.core.roster;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import venuehub.core.Recorded;
import venuehub.core.VenueState;
import venuehub.core.plan.VenuePlan.Slot;
import venuehub.core.turn.TurnChanges;

/** What is true after an event about households. */
public final class RosterChanges {
  private RosterChanges() {}

  /** The state after an event about households. */
  public static VenueState apply(VenueState state, Recorded entry, RosterEvent event) {
    return switch (event) {
      case RosterEvent.HouseholdsListed listed -> listed(state, listed.households());
      case RosterEvent.HouseholdArrived arrived ->
          state
              .with(
                  state
                      .households()
                      .with(
                          state
                              .households()
                              .at(arrived.household())
                              .withRank(arrived.rank())
                              .arrived(entry.at(), state.day().number())))
              .with(state.numbers().afterTail(arrived.rank().tail()));
      case RosterEvent.MakeUpRequested requested -> {
        Household household = state.households().at(requested.household());
        yield state
            .with(
                state
                    .households()
                    .with(
                        household
                            .withRank(requested.rank())
                            .waitingFor(household.stage(), entry.at())))
            .with(state.numbers().afterTail(requested.rank().tail()));
      }
      case RosterEvent.TieDrawn drawn -> drawn(state, drawn.order());
      case RosterEvent.HouseholdEnded ended -> ended(state, entry, ended);
      case RosterEvent.HouseholdCarried carried ->
          state
              .with(
                  state
                      .households()
                      .with(
                          state
                              .households()
                              .at(carried.household())
                              .withRank(carried.rank())
                              .expectedAgain()))
              .with(state.numbers().afterTail(carried.rank().tail()));
    };
  }

  private static VenueState ended(
      VenueState state, Recorded entry, RosterEvent.HouseholdEnded ended) {
    VenueState free =
        ended.counter() == null
            ? state
            : TurnChanges.over(
                TurnChanges.choiceTimed(state, entry.at(), ended.counter()), ended.counter());
    Household household = free.households().at(ended.household());
    Household gone =
        household.ended(ended.outcome(), entry.at(), free.day().number(), ended.counter() != null);
    return free.with(free.households().with(gone));
  }

  private static VenueState listed(VenueState state, List<HouseholdPlan> plans) {
    Households households = state.households();
    Map<String, Integer> booked = new TreeMap<>();
    for (HouseholdPlan plan : plans) {
      Household household = Household.listed(plan, rank(state, plan), households.stages().first());
      households = Ties.formed(households.with(household), household);
      if (!plan.disqualified()) {
        booked.merge(plan.slot(), 1, Integer::sum);
      }
    }
    return state.with(households).with(state.entry().booked(booked));
  }

  /** Regular place: day and slot expected, batch and order from the published list. */
  private static Rank rank(VenueState state, HouseholdPlan plan) {
    Slot slot = state.plan().slot(plan.slot());
    int batch = (plan.order() - 1) / state.rules().batch();
    return new Rank(0, slot.day(), slot.rank(), batch, 0, plan.order(), 0);
  }

  private static VenueState drawn(VenueState state, List<String> order) {
    Households households = state.households();
    for (int place = 0; place < order.size(); place++) {
      Household household = households.at(order.get(place));
      households =
          households.with(household.withRank(household.rank().drawn(place + 1)).withTie(null));
    }
    return state.with(households);
  }
}
