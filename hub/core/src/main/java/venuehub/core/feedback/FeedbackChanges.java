package venuehub.core.feedback;

import venuehub.core.Recorded;
import venuehub.core.VenueState;

/** What is true after something was said. */
public final class FeedbackChanges {
  private FeedbackChanges() {}

  /** The state after something was said. */
  public static VenueState apply(VenueState state, Recorded entry, FeedbackEvent event) {
    FeedbackState before = state.feedback();
    return switch (event) {
      case FeedbackEvent.MarkGiven given ->
          state.with(
              before.answered(
                  entry.actor(),
                  given.actedAt() == null ? entry.at() : given.actedAt(),
                  given.satisfied()));
      case FeedbackEvent.ComplaintMade made -> state.with(before.complained(made.reason()));
    };
  }
}
