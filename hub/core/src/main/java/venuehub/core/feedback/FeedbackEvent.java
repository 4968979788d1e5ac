package venuehub.core.feedback;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import venuehub.core.Event;

/** What was said of the day. */
public sealed interface FeedbackEvent extends Event {
  /**
   * Somebody answered the question at the exit; nobody knows who.
   *
   * @param satisfied whether the answer counts as satisfied
   * @param actedAt when, if that was before the hub heard of it
   */
  record MarkGiven(String mark, boolean satisfied, @Nullable Instant actedAt)
      implements FeedbackEvent {}

  /**
   * A complaint was made.
   *
   * @param reason code from the list of reasons
   * @param household whose it is, if it was told
   */
  record ComplaintMade(String reason, @Nullable String household) implements FeedbackEvent {}
}
