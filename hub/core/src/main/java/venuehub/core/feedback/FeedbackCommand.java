package venuehub.core.feedback;

import org.jspecify.annotations.Nullable;
import venuehub.core.Command;

/** What may be asked of the feedback. */
public sealed interface FeedbackCommand extends Command {
  /**
   * Somebody who leaves answers the question at the exit.
   *
   * @param mark code of the answer
   */
  record Rate(String mark) implements FeedbackCommand {}

  /**
   * A complaint was made to a member of staff.
   *
   * @param reason code from the list of reasons
   * @param household whose complaint it is, by registration number; absent: without a name
   */
  record Complain(String reason, @Nullable String household) implements FeedbackCommand {}
}
