package venuehub.core.plan;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The rules of the notice, as data. Every one comes from {@code venue.yaml}; nothing of it is
 * compiled in.
 *
 * @param batch how many consecutive numbers form a batch, at least 1
 * @param onDeck households of a pool in review or ready beside the selection desk at one time, at
 *     least 1
 * @param takeUpPercent share of the households ahead expected to take a unit, 1–100, for the
 *     run-out number; 100 makes it the number that is certain to get one
 * @param approvalSeconds how long a second key may be given
 * @param undoSeconds how long an act may be undone
 * @param reasons the reasons to choose from, by list and code
 * @param texts the rules in the words of the notice, for screens
 */
public record Rules(
    Calls calls,
    Missed missed,
    Place late,
    Selection selection,
    AtClose atClose,
    int batch,
    int onDeck,
    int takeUpPercent,
    int approvalSeconds,
    int undoSeconds,
    Map<ReasonList, Map<String, Reason>> reasons,
    List<Text> texts) {
  public Rules {
    reasons = Map.copyOf(reasons);
    texts = List.copyOf(texts);
  }

  /**
   * How a household is called.
   *
   * @param times calls before a household counts as missed, at least 1
   * @param intervalSeconds least time between two calls, and from the last call to "missed"
   */
  public record Calls(int times, int intervalSeconds) {}

  /**
   * What becomes of a household that missed its call 过号.
   *
   * @param place where it is put
   * @param times how often it may come back
   * @param request whether it must ask for it (补选) before it is put there
   */
  public record Missed(Place place, int times, boolean request) {}

  /** Where a household goes that was passed over. */
  public enum Place {
    /** Its own place in the order. */
    KEEP,
    BATCH,
    SLOT,
    DAY,
    LIST;

    /** The name on the wire. */
    public String wire() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Choosing at the selection desk.
   *
   * @param limitSeconds time to choose, unless the pool has its own
   * @param warningSeconds when a warning is given, in seconds before the end
   */
  public record Selection(int limitSeconds, List<Integer> warningSeconds) {
    public Selection {
      warningSeconds = List.copyOf(warningSeconds);
    }
  }

  /**
   * What becomes at the close of a day of those who were not served to the end.
   *
   * @param absent households of the day that did not come or missed their call
   * @param unsigned whether a chosen unit without contract goes back at the close of the day
   */
  public record AtClose(Absent absent, boolean unsigned) {}

  /** What becomes of a household that is absent when its day closes. */
  public enum Absent {
    /** It has given up. */
    FINAL,
    /** It may come on the next day, at the tail of the list; after the last day it has given up. */
    NEXT_DAY
  }

  /** The lists of reasons. */
  public enum ReasonList {
    DECLINE,
    REVIEW,
    OUT_OF_ORDER,
    UNIT,
    VOID,
    FREEZE
  }

  /**
   * A reason to choose from.
   *
   * @param disqualifies for the review list: the household is out; otherwise it may come back with
   *     what was missing
   */
  public record Reason(Text text, boolean disqualifies) {}

  /** Whether the code stands in the list. */
  public boolean hasReason(ReasonList list, String code) {
    return reasons.getOrDefault(list, Map.of()).containsKey(code);
  }
}
