package venuehub.core.plan;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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
 * @param entry how timed entry is handled; null in plans adopted before it was
 * @param crowd from when on a crowd is warned of; null in plans adopted before it was
 * @param feedback what those who leave are asked; null in plans adopted before they were
 * @param figures what the day is measured by; null in plans adopted before it was
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
    List<Text> texts,
    @Nullable TimedEntry entry,
    @Nullable CrowdLimits crowd,
    @Nullable Feedback feedback,
    @Nullable Map<FigureName, FigureRule> figures) {
  public Rules {
    reasons = Map.copyOf(reasons);
    texts = List.copyOf(texts);
    figures = figures == null ? null : Map.copyOf(figures);
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

  /**
   * Timed entry 分时段入场.
   *
   * @param opensBeforeSeconds how long before its slot a household is let in
   * @param graceSeconds how long after its slot it still counts as in time
   * @param admitsLate whether it is let in after that; where it stands then is the rule for the
   *     late
   * @param people at most so many people a household, 1–20
   * @param checksIn whether being let in is the check-in too
   * @param showUpPercent share of the households booked that are expected to come, 1–100
   * @param limit people at one time the session is approved for 核定人数; 0: no limit is known
   */
  public record TimedEntry(
      int opensBeforeSeconds,
      int graceSeconds,
      boolean admitsLate,
      int people,
      boolean checksIn,
      int showUpPercent,
      int limit) {
    /** Of a plan that says nothing of it: everybody is let in on its day. */
    static final TimedEntry UNTIMED =
        new TimedEntry((int) Duration.ofDays(1).toSeconds(), 0, true, 20, false, 100, 0);

    /** When the households of a slot that begins then are let in. */
    public Instant opens(Instant from) {
      return from.minusSeconds(opensBeforeSeconds);
    }
  }

  /** How timed entry is handled. */
  public TimedEntry timedEntry() {
    return entry == null ? TimedEntry.UNTIMED : entry;
  }

  /** From when on a crowd is warned of. */
  public CrowdLimits crowdLimits() {
    return crowd == null ? CrowdLimits.UNKNOWN : crowd;
  }

  /**
   * The one question at the exit, answered without a name.
   *
   * @param marks the answers to choose from
   * @param mostPerMinute answers of one account in one minute that are taken, at least 1
   */
  public record Feedback(Text question, Map<String, Mark> marks, int mostPerMinute) {
    /** Of a plan that says nothing of it: nobody is asked. */
    static final Feedback NONE = new Feedback(new Text("", ""), Map.of(), 1);

    public Feedback {
      marks = Map.copyOf(marks);
    }
  }

  /**
   * An answer at the exit.
   *
   * @param rank the order in which it is shown, ascending, the best first
   * @param satisfied whether it counts as satisfied
   */
  public record Mark(Text text, int rank, boolean satisfied) {}

  /** What those who leave are asked. */
  public Feedback exit() {
    return feedback == null ? Feedback.NONE : feedback;
  }

  /**
   * How a figure of the day is shown.
   *
   * @param definition what is counted, in words
   * @param target what it is to reach, in the figure's unit; null: no target is set
   */
  public record FigureRule(Text label, Text definition, @Nullable Double target) {}

  /** What the day is measured by; figures left out are not shown. */
  public Map<FigureName, FigureRule> measures() {
    return figures == null ? Map.of() : figures;
  }

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
    FREEZE,
    COMPLAINT
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
