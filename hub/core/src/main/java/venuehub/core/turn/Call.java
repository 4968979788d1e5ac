package venuehub.core.turn;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A call as the record keeps it.
 *
 * @param rank the call's place among all calls of the venue, from 1
 * @param times how often it was made
 * @param at the latest time it was made
 * @param left units left by type at the first call, for the types the household may choose
 * @param skipped numbers passed over, with the reason
 * @param outOfOrder reason of a call out of order
 */
public record Call(
    String id,
    long rank,
    String household,
    String number,
    String counter,
    String stage,
    List<String> pools,
    int times,
    Instant firstAt,
    Instant at,
    State state,
    Map<String, Integer> left,
    Map<String, String> skipped,
    @Nullable String outOfOrder) {

  /** What became of the call. */
  public enum State {
    CALLING,
    PRESENT,
    MISSED,
    DONE;

    /** The name on the wire. */
    public String wire() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  Call again(Instant when) {
    return new Call(
        id,
        rank,
        household,
        number,
        counter,
        stage,
        pools,
        times + 1,
        firstAt,
        when,
        state,
        left,
        skipped,
        outOfOrder);
  }

  Call in(State to) {
    return new Call(
        id,
        rank,
        household,
        number,
        counter,
        stage,
        pools,
        times,
        firstAt,
        at,
        to,
        left,
        skipped,
        outOfOrder);
  }

  /** Whether it still matters to anybody at a counter. */
  boolean isOpen() {
    return state == State.CALLING || state == State.PRESENT;
  }
}
