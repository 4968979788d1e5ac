package venuehub.core.turn;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import venuehub.core.Event;
import venuehub.core.roster.Rank;

/** What happened at counters. */
public sealed interface TurnEvent extends Event {
  /** The operator serves here from now on. */
  record CounterOpened(String counter, String operator) implements TurnEvent {}

  record CounterPaused(String counter) implements TurnEvent {}

  record CounterClosed(String counter) implements TurnEvent {}

  /**
   * A household was called to a counter for the first time of this call.
   *
   * @param call the call's id
   * @param rank the call's place among all calls
   * @param pools the pools the household may choose from, of those the counter serves
   * @param left units left by type, for the types the household may choose
   * @param skipped numbers passed over by this call, with the reason
   * @param skippedHouseholds the households of those numbers
   * @param outOfOrder reason, where the call was out of order
   * @param note salted hash of a note to it
   * @param approval the second key it was made with
   */
  record CallMade(
      String call,
      long rank,
      String counter,
      String stage,
      String household,
      String number,
      List<String> pools,
      Instant answerBy,
      Map<String, Integer> left,
      Map<String, String> skipped,
      List<String> skippedHouseholds,
      @Nullable String outOfOrder,
      @Nullable String note,
      @Nullable String approval)
      implements TurnEvent {
    public CallMade {
      pools = List.copyOf(pools);
      left = Map.copyOf(left);
      skipped = Map.copyOf(skipped);
      skippedHouseholds = List.copyOf(skippedHouseholds);
    }

    @Override
    public Map<String, Object> result() {
      return Map.of("call", call, "household", household, "number", number, "times", 1);
    }
  }

  /** The call was made once more. */
  record CallRepeated(
      String call, String counter, String household, String number, int times, Instant answerBy)
      implements TurnEvent {
    @Override
    public Map<String, Object> result() {
      return Map.of("call", call, "household", household, "number", number, "times", times);
    }
  }

  /**
   * The household came to the counter.
   *
   * @param until the end of its time to choose, at a selection desk
   * @param limitSeconds its length, at a selection desk
   */
  record HouseholdPresent(
      String call,
      String counter,
      String household,
      @Nullable Instant until,
      @Nullable Integer limitSeconds)
      implements TurnEvent {}

  /**
   * Nobody answered the last call 过号.
   *
   * @param rank where it stands in the order again at once; null when it must ask, or may not come
   *     back
   */
  record CallMissed(String call, String counter, String household, int missed, @Nullable Rank rank)
      implements TurnEvent {}

  record ReviewPassed(String counter, String household) implements TurnEvent {}

  /** Something is missing: the household may come back with it, at the given place. */
  record ReviewDeferred(
      String counter, String household, String reason, @Nullable String note, Rank rank)
      implements TurnEvent {}

  /** So many seconds are left to choose. */
  record SelectionWarned(String counter, String household, int secondsLeft) implements TurnEvent {}

  record FormSigned(String counter, String household, String unit) implements TurnEvent {}

  record ContractSigned(String counter, String household, String unit) implements TurnEvent {}
}
