package venuehub.core.roster;

import static venuehub.core.RefusalCode.ALREADY_SO;
import static venuehub.core.RefusalCode.HOUSEHOLD_FINAL;
import static venuehub.core.RefusalCode.MAKE_UP_NEEDED;
import static venuehub.core.RefusalCode.MISSED_TOO_OFTEN;
import static venuehub.core.RefusalCode.NOT_MISSED;
import static venuehub.core.RefusalCode.WRONG_DAY;
import static venuehub.core.RefusalCode.WRONG_TIE;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pcollections.TreePSet;
import venuehub.core.Asking;
import venuehub.core.Decision;
import venuehub.core.Refusal;
import venuehub.core.VenueState;
import venuehub.core.turn.CounterGuards;

/** What is allowed to households apart from any counter, and what follows. */
public final class RosterRules {
  private RosterRules() {}

  /** Decides a command about a household. */
  public static Decision decide(VenueState state, Asking asking, RosterCommand command) {
    return switch (command) {
      case RosterCommand.CheckIn checkIn -> checkIn(state, checkIn.household());
      case RosterCommand.RequestMakeUp request -> makeUp(state, asking, request.household());
      case RosterCommand.DrawTie draw -> draw(state, draw);
    };
  }

  private static Decision checkIn(VenueState state, String id) {
    @Nullable Refusal closed = CounterGuards.closed(state);
    if (closed != null) {
      return closed.decision();
    }
    @Nullable Household household = state.households().get(id);
    if (household == null) {
      return Refusal.unknown("household", id).decision();
    }
    return switch (household.standing()) {
      case EXPECTED, DEFERRED_DOCUMENTS -> arrival(state, household);
      case WAITING, CALLED, PRESENT ->
          Decision.refuse(ALREADY_SO, household.number() + " not to be here", "it is checked in");
      case DEFERRED_MISSED ->
          Decision.refuse(
              MAKE_UP_NEEDED,
              household.number() + " to ask to be put back",
              "it missed its call and has not");
      case FINAL -> isFinal(household);
    };
  }

  /** The check-in of a household that was let in; none where it needs more, or none. */
  public static Optional<RosterEvent> arrivalOf(VenueState state, Household household) {
    return switch (household.standing()) {
      case EXPECTED, DEFERRED_DOCUMENTS ->
          isOfLaterDay(state, household)
              ? Optional.empty()
              : Optional.of(arrived(state, household));
      case WAITING, CALLED, PRESENT, DEFERRED_MISSED, FINAL -> Optional.empty();
    };
  }

  private static Decision arrival(VenueState state, Household household) {
    return isOfLaterDay(state, household)
        ? Decision.refuse(
            WRONG_DAY,
            household.number() + " on day " + household.rank().day(),
            "it is day " + state.day().number())
        : Decision.accept(arrived(state, household));
  }

  private static boolean isOfLaterDay(VenueState state, Household household) {
    Rank rank = household.rank();
    return rank.round() == 0 && rank.day() > state.day().number();
  }

  private static RosterEvent arrived(VenueState state, Household household) {
    Rank rank = household.rank();
    boolean passed = household.skipped() && household.standing() == Standing.EXPECTED;
    Rank place =
        passed
            ? rank.movedTo(state.rules().late(), state.day().number(), state.numbers().tail())
            : rank;
    return new RosterEvent.HouseholdArrived(household.id(), place);
  }

  private static Decision isFinal(Household household) {
    return Decision.refuse(
        HOUSEHOLD_FINAL,
        household.number() + " to be in the order",
        "its outcome is " + household.state());
  }

  private static Decision makeUp(VenueState state, Asking asking, String id) {
    @Nullable Refusal closed = CounterGuards.closed(state);
    if (closed != null) {
      return closed.decision();
    }
    String own = asking.actor().household();
    @Nullable Household household =
        own != null && !own.equals(id) ? null : state.households().get(id);
    if (household == null) {
      return Refusal.unknown("household", id).decision();
    }
    if (household.isFinal()) {
      return isFinal(household);
    }
    if (household.standing() != Standing.DEFERRED_MISSED) {
      return Decision.refuse(
          NOT_MISSED,
          household.number() + " to have missed its call",
          "it is " + household.state());
    }
    int times = state.rules().missed().times();
    if (household.missed() > times) {
      return Decision.refuse(
          MISSED_TOO_OFTEN,
          "at most " + times + " missed calls",
          household.number() + " missed " + household.missed());
    }
    Rank place =
        household
            .rank()
            .movedTo(state.rules().missed().place(), state.day().number(), state.numbers().tail());
    return Decision.accept(new RosterEvent.MakeUpRequested(id, place));
  }

  private static Decision draw(VenueState state, RosterCommand.DrawTie draw) {
    @Nullable TreePSet<Spot> tied = state.households().ties().get(draw.tie());
    if (tied == null || tied.isEmpty()) {
      return Refusal.unknown("tie that is undrawn", draw.tie()).decision();
    }
    Set<String> households = new HashSet<>();
    tied.forEach(spot -> households.add(spot.id()));
    boolean same =
        draw.order().size() == households.size()
            && households.equals(Set.copyOf(new HashSet<>(draw.order())));
    return same
        ? Decision.accept(new RosterEvent.TieDrawn(draw.tie(), draw.order()))
        : Decision.refuse(
            WRONG_TIE,
            "each household of the tie once: " + String.join(", ", households),
            "the list is " + String.join(", ", draw.order()));
  }
}
