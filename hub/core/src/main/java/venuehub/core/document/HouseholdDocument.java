package venuehub.core.document;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.pcollections.TreePSet;
import venuehub.core.VenueState;
import venuehub.core.entry.ArrivalWindow;
import venuehub.core.plan.VenuePlan;
import venuehub.core.roster.Household;
import venuehub.core.roster.Spot;
import venuehub.core.roster.Standing;
import venuehub.core.turn.Call;
import venuehub.core.turn.Durations;
import venuehub.core.turn.Turn;
import venuehub.core.unit.Unit;

/** {@code me}: one household's own document. It names no other household. */
public final class HouseholdDocument {
  private HouseholdDocument() {}

  /**
   * The document of a household; empty where there is none with that id.
   *
   * @param now venue time, from which the expected time is counted
   */
  public static Map<String, Object> value(VenueState state, String id, Instant now) {
    @Nullable Household household = state.households().get(id);
    if (household == null) {
      return Map.of();
    }
    VenuePlan plan = state.plan();
    VenuePlan.Group group = plan.group(household.plan().group());
    OptionalInt ahead = ahead(state, household);
    @Nullable String returns = Common.returns(state, household);
    return new Row()
        .put("number", household.number())
        .put("group", group.label())
        .put("state", household.state())
        .put("stage", household.stage())
        .put("ahead", ahead)
        .put("expected", expected(state, household, ahead, now))
        .put("pools", pools(state, household))
        .put("slot", slot(state, household))
        .put("call", call(state, household))
        .put("unit", unit(state, household))
        .put("todo", todo(state, household))
        .put("missed", returns == null ? null : Map.of("returns", returns))
        .put("open", state.day().open())
        .put("frozenSince", state.freeze().since())
        .put("simulated", Common.simulated(state))
        .done();
  }

  /** Households before it that may yet choose from one of its pools; the fewest of its pools. */
  private static OptionalInt ahead(VenueState state, Household household) {
    if (!household.isToChoose()) {
      return OptionalInt.empty();
    }
    Spot own = new Spot(household.rank(), household.id());
    return household.plan().pools().stream()
        .mapToInt(pool -> inOrder(state, state.households().toChooseFrom(pool).headSet(own)))
        .min();
  }

  private static int inOrder(VenueState state, TreePSet<Spot> before) {
    int count = 0;
    for (Spot spot : before) {
      Standing standing = state.households().at(spot.id()).standing();
      count +=
          standing == Standing.DEFERRED_MISSED || standing == Standing.DEFERRED_DOCUMENTS ? 0 : 1;
    }
    return count;
  }

  /** When it can expect to choose, from the day's own durations; absent until there are some. */
  private static @Nullable Map<String, Object> expected(
      VenueState state, Household household, OptionalInt ahead, Instant now) {
    if (ahead.isEmpty() || !household.isInPlay() || household.plan().pools().isEmpty()) {
      return null;
    }
    String kind = Durations.choiceFrom(household.plan().pools().getFirst());
    OptionalInt usual = state.durations().percentile(kind, 50);
    OptionalInt slow = state.durations().percentile(kind, 90);
    if (usual.isEmpty() || slow.isEmpty()) {
      return null;
    }
    return Map.of(
        "from", toMinute(now.plusSeconds((long) usual.getAsInt() * ahead.getAsInt())),
        "to", toMinute(now.plusSeconds((long) slow.getAsInt() * (ahead.getAsInt() + 1))));
  }

  /**
   * Whole minutes: seconds would claim more than is known, and change the document at every
   * reading.
   */
  private static Instant toMinute(Instant instant) {
    return Instant.ofEpochSecond(
        Math.ceilDiv(instant.getEpochSecond(), Duration.ofMinutes(1).toSeconds())
            * Duration.ofMinutes(1).toSeconds());
  }

  private static Map<String, Object> pools(VenueState state, Household household) {
    Map<String, Object> pools = new LinkedHashMap<>();
    for (String id : household.plan().pools()) {
      VenuePlan.Pool pool = state.plan().pool(id);
      Map<String, Object> types = new LinkedHashMap<>();
      state
          .plan()
          .types()
          .forEach(
              (type, planned) -> {
                if (planned.pool().equals(id)) {
                  types.put(
                      type,
                      new Row()
                          .put("label", planned.label())
                          .put("left", state.units().leftOf(type))
                          .done());
                }
              });
      pools.put(
          id,
          new Row()
              .put("label", pool.label())
              .put("left", state.units().leftIn(id))
              .put("types", types)
              .done());
    }
    return pools;
  }

  /** When and where it is to come, delays included. */
  private static Map<String, Object> slot(VenueState state, Household household) {
    String id = household.plan().slot();
    VenuePlan.Slot slot = state.plan().slot(id);
    @Nullable String gate = household.plan().gate();
    VenuePlan.@Nullable Gate door = gate == null ? null : state.plan().gates().get(gate);
    int delay = state.entry().slot(id).delaySeconds();
    Instant from = state.entry().from(id, slot);
    return new Row()
        .put("label", slot.label())
        .put("day", slot.day())
        .put("from", from)
        .put("to", state.entry().to(id, slot))
        .put("opens", state.rules().timedEntry().opens(from))
        .put("delay", delay == 0 ? null : delay)
        .put("come", come(state, household))
        .put("gate", door == null ? null : door.label())
        .mark("held", isHeld(state, id, gate))
        .mark("inside", state.entry().isInside(household.id()))
        .done();
  }

  /** Between when it had better come, while it is still on its way. */
  private static @Nullable Map<String, Object> come(VenueState state, Household household) {
    if (household.standing() != Standing.EXPECTED || state.entry().isInside(household.id())) {
      return null;
    }
    ArrivalWindow window = ArrivalWindow.of(state, household);
    return Map.of("from", window.from(), "to", window.to());
  }

  private static boolean isHeld(VenueState state, String slot, @Nullable String gate) {
    return state.entry().slot(slot).hold() != null
        || (gate != null && state.entry().gate(gate).hold() != null);
  }

  private static @Nullable Turn turn(VenueState state, Household household) {
    return household.counter() == null ? null : state.counters().at(household.counter()).turn();
  }

  private static @Nullable Map<String, Object> call(VenueState state, Household household) {
    @Nullable Turn turn = turn(state, household);
    @Nullable Call call = turn == null ? null : state.calls().get(turn.call());
    return call == null
        ? null
        : new Row()
            .put("counter", call.counter())
            .put("stage", call.stage())
            .put("at", call.at())
            .put("times", call.times())
            .put("state", call.state().wire())
            .done();
  }

  private static @Nullable Map<String, Object> unit(VenueState state, Household household) {
    @Nullable Turn turn = turn(state, household);
    @Nullable String id =
        household.unit() != null ? household.unit() : turn == null ? null : turn.unit();
    @Nullable Unit unit = id == null ? null : state.units().get(id);
    return unit == null
        ? null
        : new Row()
            .put("building", state.plan().building(unit.plan().building()).label())
            .put("section", unit.plan().section())
            .put("floor", unit.plan().floor())
            .put("room", unit.plan().room())
            .put("state", unit.state().wire())
            .done();
  }

  /** What the household is to do now. */
  private static String todo(VenueState state, Household household) {
    return switch (household.standing()) {
      case EXPECTED ->
          state.day().open() && household.rank().day() <= state.day().number()
              ? "check-in"
              : "come";
      case WAITING -> {
        boolean near = state.households().isOnDeck(household) || household.unit() != null;
        yield near ? "get-ready" : "wait";
      }
      case CALLED -> "go-to-counter";
      case PRESENT -> atCounter(state, household);
      case DEFERRED_MISSED ->
          household.missed() > state.rules().missed().times() ? "done" : "request-make-up";
      case DEFERRED_DOCUMENTS -> "bring-documents";
      case FINAL -> "done";
    };
  }

  private static String atCounter(VenueState state, Household household) {
    @Nullable Turn turn = turn(state, household);
    if (turn != null && turn.phase() == Turn.Phase.CHOSEN) {
      return "sign-form";
    }
    if (household.unit() != null) {
      return "sign-contract";
    }
    return turn != null && turn.choice() != null ? "choose" : "wait";
  }
}
