package venuehub.core.feedback;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/**
 * What was said on the day at hand.
 *
 * @param satisfied answers at the exit that count as satisfied
 * @param answers all answers at the exit
 * @param complaints by reason: how often
 * @param minutes by account: the latest minute in which it gave answers, and how many
 */
public record FeedbackState(
    int satisfied, int answers, PMap<String, Integer> complaints, PMap<String, Minute> minutes) {
  /** Nothing was said. */
  public static final FeedbackState NONE =
      new FeedbackState(0, 0, HashTreePMap.empty(), HashTreePMap.empty());

  /**
   * Answers of one account in one minute.
   *
   * @param from its beginning
   */
  public record Minute(Instant from, int answers) {}

  /** Complaints of all reasons. */
  public int complained() {
    return complaints.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** Answers the account has given in the minute of that instant. */
  int answersIn(String account, Instant at) {
    @Nullable Minute latest = minutes.get(account);
    return latest != null && latest.from().equals(minuteOf(at)) ? latest.answers() : 0;
  }

  FeedbackState answered(String account, Instant at, boolean isSatisfied) {
    Minute minute = new Minute(minuteOf(at), answersIn(account, at) + 1);
    return new FeedbackState(
        satisfied + (isSatisfied ? 1 : 0), answers + 1, complaints, minutes.plus(account, minute));
  }

  FeedbackState complained(String reason) {
    int before = complaints.getOrDefault(reason, 0);
    return new FeedbackState(satisfied, answers, complaints.plus(reason, before + 1), minutes);
  }

  private static Instant minuteOf(Instant at) {
    return at.truncatedTo(ChronoUnit.MINUTES);
  }
}
