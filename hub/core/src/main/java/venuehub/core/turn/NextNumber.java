package venuehub.core.turn;

import static venuehub.core.RefusalCode.EARLIER_NUMBER_IN_PLAY;
import static venuehub.core.RefusalCode.ON_DECK_FULL;

import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import venuehub.core.Refusal;
import venuehub.core.VenueState;
import venuehub.core.plan.StageKind;
import venuehub.core.roster.Household;
import venuehub.core.roster.Spot;

/**
 * Who may be called next at a counter, or why nobody. Inside a pool selection is serial: the next
 * to choose is the first of those at the venue who have yet to, and nobody behind it. Review runs
 * ahead of it by the on-deck buffer.
 */
public sealed interface NextNumber {
  /**
   * The next eligible household.
   *
   * @param pools the pools it may choose from, of those the counter serves
   */
  record Found(Household household, List<String> pools) implements NextNumber {}

  /** Nobody may be called now. */
  record Nobody(Refusal refusal) implements NextNumber {}

  /** Looks for the next number at a counter. */
  static NextNumber at(VenueState state, Counter counter) {
    return switch (counter.kind()) {
      case REVIEW -> forReview(state, counter);
      case SELECTION -> forSelection(state, counter);
      case SIGNING -> forSigning(state, counter);
    };
  }

  private static NextNumber forReview(VenueState state, Counter counter) {
    NextSearch search = new NextSearch(state, counter);
    for (Spot spot : state.households().waitingFor(counter.plan().stage())) {
      Household household = state.households().at(spot.id());
      List<String> left = search.left(household);
      if (left.isEmpty()) {
        continue;
      }
      if (mustWait(state, household, left)) {
        search.stop(
            () ->
                new Refusal(
                    ON_DECK_FULL,
                    "fewer than " + state.rules().onDeck() + " households on deck",
                    "the deck is full"));
      } else if (search.isDrawn(household, left)) {
        return new Found(household, left);
      }
    }
    return search.nobody();
  }

  private static NextNumber forSelection(VenueState state, Counter counter) {
    NextSearch search = new NextSearch(state, counter);
    for (Spot spot : state.households().waitingFor(counter.plan().stage())) {
      Household household = state.households().at(spot.id());
      List<String> left = search.left(household);
      if (left.isEmpty()) {
        continue;
      }
      @Nullable Household earlier = earlier(state, household, left);
      @Nullable Household inPlay = earlier == null ? choosing(state, left) : earlier;
      if (inPlay != null) {
        search.stop(
            () ->
                new Refusal(
                    EARLIER_NUMBER_IN_PLAY,
                    "every number called before " + household.number() + " to have finished",
                    inPlay.number() + " is " + inPlay.state() + " for " + inPlay.stage()));
      } else if (search.isDrawn(household, left)) {
        return new Found(household, left);
      }
    }
    return search.nobody();
  }

  private static NextNumber forSigning(VenueState state, Counter counter) {
    NextSearch search = new NextSearch(state, counter);
    for (Spot spot : state.households().waitingFor(counter.plan().stage())) {
      Household household = state.households().at(spot.id());
      List<String> served = served(counter, household);
      if (!served.isEmpty()) {
        return new Found(household, served);
      }
    }
    return search.nobody();
  }

  /**
   * The first of a pool's households at the venue who stands before this one; null when it is the
   * first of all.
   */
  private static @Nullable Household earlier(
      VenueState state, Household household, List<String> pools) {
    for (String pool : pools) {
      if (!isFirst(state, household, pool)) {
        return state.households().at(state.households().contendingFor(pool).first().id());
      }
    }
    return null;
  }

  /**
   * Whoever is called to a selection desk for one of the pools and has yet to choose: one called
   * out of order, or called before a household with an earlier number came; null when nobody is.
   */
  private static @Nullable Household choosing(VenueState state, List<String> pools) {
    for (Counter counter : state.counters().all()) {
      @Nullable Turn turn = counter.turn();
      if (turn != null
          && counter.kind() == StageKind.SELECTION
          && turn.phase() != Turn.Phase.CHOSEN
          && !Collections.disjoint(turn.pools(), pools)) {
        return state.households().at(turn.household());
      }
    }
    return null;
  }

  /** A pool waits for its first: it is reviewed however full the deck is with those behind it. */
  private static boolean isFirst(VenueState state, Household household, String pool) {
    return state.households().contendingFor(pool).first().id().equals(household.id());
  }

  /** Whether the deck is full in all the pools, and none of them waits for this household. */
  private static boolean mustWait(VenueState state, Household household, List<String> pools) {
    for (String pool : pools) {
      if (!deckIsFull(state, pool) || isFirst(state, household, pool)) {
        return false;
      }
    }
    return true;
  }

  private static boolean deckIsFull(VenueState state, String pool) {
    return state.households().onDeckFor(pool) >= state.rules().onDeck();
  }

  /** The pools of a household that a counter serves. */
  static List<String> served(Counter counter, Household household) {
    return filtered(household.plan().pools(), counter::serves);
  }

  /** Mostly all of them or none: then nothing is copied. Asked for everybody who waits. */
  static List<String> filtered(List<String> pools, Predicate<String> kept) {
    int count = 0;
    for (String pool : pools) {
      count += kept.test(pool) ? 1 : 0;
    }
    if (count == pools.size()) {
      return pools;
    }
    return count == 0 ? List.of() : pools.stream().filter(kept).toList();
  }
}
