package venuehub.server.api;

import static venuehub.core.RefusalCode.TOO_SOON;
import static venuehub.core.RefusalCode.UNKNOWN;
import static venuehub.core.RefusalCode.UNKNOWN_REASON;
import static venuehub.core.RefusalCode.VENUE_NOT_OPEN;
import static venuehub.core.Role.GATE;
import static venuehub.core.Role.SCREEN;
import static venuehub.server.api.CommandEntry.built;
import static venuehub.server.api.RoleSets.STAFF;
import static venuehub.server.api.RoleSets.roles;

import java.util.List;
import venuehub.core.feedback.FeedbackCommand;

/** What those who leave say of the day, command by command. */
final class FeedbackCommands {
  private FeedbackCommands() {}

  static List<CommandEntry> entries() {
    return List.of(
        built(
                "feedback.rate",
                FeedbackCommand.Rate.class,
                roles(SCREEN, GATE),
                "Somebody who leaves answers the question at the exit, without a name.")
            .refusedBy(VENUE_NOT_OPEN, UNKNOWN_REASON, TOO_SOON),
        built(
                "feedback.complain",
                FeedbackCommand.Complain.class,
                STAFF,
                "A complaint was made, for a reason of the venue's list; of a household, if it is"
                    + " told.")
            .refusedBy(VENUE_NOT_OPEN, UNKNOWN_REASON, UNKNOWN));
  }
}
