package venuehub.core.feedback;

import static venuehub.core.RefusalCode.TOO_SOON;
import static venuehub.core.RefusalCode.UNKNOWN_REASON;
import static venuehub.core.RefusalCode.VENUE_NOT_OPEN;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import venuehub.core.Asking;
import venuehub.core.Decision;
import venuehub.core.Refusal;
import venuehub.core.VenueState;
import venuehub.core.plan.Rules;
import venuehub.core.plan.Rules.ReasonList;
import venuehub.core.turn.TurnRules;

/** Who may say what of the day. */
public final class FeedbackRules {
  private FeedbackRules() {}

  /** Decides a command about the feedback. */
  public static Decision decide(VenueState state, Asking asking, FeedbackCommand command) {
    if (!state.day().open()) {
      return Decision.refuse(VENUE_NOT_OPEN, "an open venue", "it is closed");
    }
    return switch (command) {
      case FeedbackCommand.Rate rate -> rate(state, asking, rate);
      case FeedbackCommand.Complain complain -> complain(state, complain);
    };
  }

  private static Decision rate(VenueState state, Asking asking, FeedbackCommand.Rate rate) {
    Rules.Feedback rules = state.rules().exit();
    Rules.@Nullable Mark mark = rules.marks().get(rate.mark());
    if (mark == null) {
      return Decision.refuse(
          UNKNOWN_REASON,
          "one of the answers "
              + String.join(", ", rules.marks().keySet().stream().sorted().toList()),
          "it is '" + rate.mark() + "'");
    }
    // Answers kept while there was no network come all at once: each counts where it was given.
    Instant at = asking.actedAt() == null ? asking.at() : asking.actedAt();
    int given = state.feedback().answersIn(asking.actor().name(), at);
    return given < rules.mostPerMinute()
        ? Decision.accept(
            new FeedbackEvent.MarkGiven(rate.mark(), mark.satisfied(), asking.actedAt()))
        : Decision.refuse(
            TOO_SOON,
            "at most " + rules.mostPerMinute() + " answers in a minute",
            "there have been " + given);
  }

  private static Decision complain(VenueState state, FeedbackCommand.Complain complain) {
    if (!state.rules().hasReason(ReasonList.COMPLAINT, complain.reason())) {
      return TurnRules.unknownReason(ReasonList.COMPLAINT, complain.reason());
    }
    @Nullable String household = complain.household();
    return household == null || state.households().get(household) != null
        ? Decision.accept(new FeedbackEvent.ComplaintMade(complain.reason(), household))
        : Refusal.unknown("household", household).decision();
  }
}
