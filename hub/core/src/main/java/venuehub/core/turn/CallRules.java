package venuehub.core.turn;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import venuehub.core.Asking;
import venuehub.core.Decision;
import venuehub.core.Refusal;
import venuehub.core.VenueState;
import venuehub.core.plan.Rules;
import venuehub.core.plan.StageKind;
import venuehub.core.roster.Household;
import venuehub.core.roster.Rank;
import venuehub.core.roster.Spot;
import venuehub.core.turn.TurnEvent.CallMade;

/** Calling: next, again, answered, missed. */
final class CallRules {
  private CallRules() {}

  static Decision next(VenueState state, Asking asking, Counter counter) {
    @Nullable Refusal not = CounterGuards.toCall(state, counter);
    if (not != null) {
      return not.decision();
    }
    return switch (NextNumber.at(state, counter)) {
      case NextNumber.Nobody nobody -> nobody.refusal().decision();
      case NextNumber.Found found ->
          Decision.accept(
              made(
                  state,
                  asking.at(),
                  counter,
                  found.household(),
                  found.pools(),
                  passedOver(state, counter, found)));
    };
  }

  /** The call as the record keeps it; nothing about it is out of order. */
  static CallMade made(
      VenueState state,
      Instant at,
      Counter counter,
      Household household,
      List<String> pools,
      List<Household> passedOver) {
    Map<String, String> skipped = new TreeMap<>();
    passedOver.forEach(each -> skipped.put(each.number(), reasonToSkip(each)));
    long rank = state.numbers().call();
    return new CallMade(
        "c" + rank,
        rank,
        counter.id(),
        counter.plan().stage(),
        household.id(),
        household.number(),
        pools,
        at.plusSeconds(state.rules().calls().intervalSeconds()),
        unitsLeft(state, household),
        skipped,
        passedOver.stream().map(Household::id).toList(),
        null,
        null,
        null);
  }

  /** Units left by type, for the types of the pools the household may choose from. */
  static Map<String, Integer> unitsLeft(VenueState state, Household household) {
    Map<String, Integer> left = new TreeMap<>();
    state
        .plan()
        .types()
        .forEach(
            (id, type) -> {
              if (household.plan().pools().contains(type.pool())) {
                left.put(id, state.units().leftOf(id));
              }
            });
    return left;
  }

  /**
   * Those of the same pools whose number comes before the one called, and who are not at the venue.
   */
  private static List<Household> passedOver(
      VenueState state, Counter counter, NextNumber.Found found) {
    if (counter.kind() == StageKind.SIGNING) {
      return List.of();
    }
    Spot called = new Spot(found.household().rank(), found.household().id());
    TreeSet<Spot> over = new TreeSet<>();
    for (String pool : found.household().plan().pools()) {
      over.addAll(state.households().passableFor(pool).headSet(called));
    }
    List<Household> households = new ArrayList<>(over.size());
    over.forEach(spot -> households.add(state.households().at(spot.id())));
    return households;
  }

  private static String reasonToSkip(Household household) {
    return switch (household.standing()) {
      case EXPECTED -> "not-arrived";
      case DEFERRED_MISSED -> "missed";
      case DEFERRED_DOCUMENTS -> "documents";
      case FINAL -> household.state();
      case WAITING, CALLED, PRESENT ->
          throw new IllegalStateException(household.id() + " is at the venue");
    };
  }

  static Decision repeat(VenueState state, Asking asking, Counter counter) {
    @Nullable Refusal not = CounterGuards.toRepeat(state, counter);
    if (not != null) {
      return not.decision();
    }
    Turn turn = TurnRules.served(counter);
    @Nullable Refusal soon = CounterGuards.beforeAnswerTime(turn, asking.at());
    if (soon != null) {
      return soon.decision();
    }
    return Decision.accept(
        new TurnEvent.CallRepeated(
            turn.call(),
            counter.id(),
            turn.household(),
            state.households().at(turn.household()).number(),
            turn.times() + 1,
            asking.at().plusSeconds(state.rules().calls().intervalSeconds())));
  }

  static Decision present(VenueState state, Asking asking, Counter counter) {
    @Nullable Refusal not = CounterGuards.toPresent(state, counter);
    if (not != null) {
      return not.decision();
    }
    Turn turn = TurnRules.served(counter);
    boolean chooses = counter.kind() == StageKind.SELECTION;
    int limit = limitSeconds(state, turn.pools());
    return Decision.accept(
        new TurnEvent.HouseholdPresent(
            turn.call(),
            counter.id(),
            turn.household(),
            chooses ? asking.at().plusSeconds(limit) : null,
            chooses ? limit : null));
  }

  /** The longest of the pools' own limits, else the rule's. */
  private static int limitSeconds(VenueState state, List<String> pools) {
    int limit = 0;
    for (String pool : pools) {
      @Nullable Integer own = state.plan().pool(pool).limitSeconds();
      limit = Math.max(limit, own == null ? state.rules().selection().limitSeconds() : own);
    }
    return limit;
  }

  static Decision missed(VenueState state, Asking asking, Counter counter) {
    @Nullable Refusal not = CounterGuards.toMiss(state, counter);
    if (not != null) {
      return not.decision();
    }
    Turn turn = TurnRules.served(counter);
    @Nullable Refusal soon = CounterGuards.beforeAnswerTime(turn, asking.at());
    if (soon != null) {
      return soon.decision();
    }
    Household household = state.households().at(turn.household());
    int missed = household.missed() + 1;
    Rules.Missed rule = state.rules().missed();
    @Nullable Rank back =
        rule.request() || missed > rule.times() ? null : placeAfterMiss(state, household);
    return Decision.accept(
        new TurnEvent.CallMissed(turn.call(), counter.id(), household.id(), missed, back));
  }

  /** Where the rule puts a household that missed its call. */
  static Rank placeAfterMiss(VenueState state, Household household) {
    return household
        .rank()
        .movedTo(state.rules().missed().place(), state.day().number(), state.numbers().tail());
  }
}
