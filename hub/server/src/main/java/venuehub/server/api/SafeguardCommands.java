package venuehub.server.api;

import static venuehub.core.RefusalCode.ALREADY_SO;
import static venuehub.core.RefusalCode.APPROVAL_CLOSED;
import static venuehub.core.RefusalCode.BUILT_UPON;
import static venuehub.core.RefusalCode.OUT_OF_RANGE;
import static venuehub.core.RefusalCode.SAME_PERSON;
import static venuehub.core.RefusalCode.TURNS_OPEN;
import static venuehub.core.RefusalCode.UNDO_TOO_LATE;
import static venuehub.core.RefusalCode.UNKNOWN;
import static venuehub.core.RefusalCode.UNKNOWN_REASON;
import static venuehub.core.RefusalCode.VENUE_NOT_OPEN;
import static venuehub.core.RefusalCode.WRONG_DAY;
import static venuehub.core.Role.MANAGER;
import static venuehub.core.Role.TECH;
import static venuehub.server.api.CommandEntry.built;
import static venuehub.server.api.RoleSets.CONTROL;
import static venuehub.server.api.RoleSets.SECOND_KEYS;
import static venuehub.server.api.RoleSets.STAFF;
import static venuehub.server.api.RoleSets.plus;
import static venuehub.server.api.RoleSets.roles;

import java.util.List;
import java.util.Set;
import venuehub.core.RefusalCode;
import venuehub.core.Role;
import venuehub.core.day.DayCommand;
import venuehub.core.evidence.EvidenceCommand;
import venuehub.core.notice.NoticeCommand;

/** The day as a whole, notices, and what protects the record. */
final class SafeguardCommands {
  private static final Set<Role> MAY_FREEZE = plus(CONTROL, TECH);

  private SafeguardCommands() {}

  static List<CommandEntry> entries() {
    return List.of(
        built(
                "venue.open",
                DayCommand.Open.class,
                roles(MANAGER),
                "Opens the venue for a day: the next one unless another is named.")
            .refusedBy(ALREADY_SO, WRONG_DAY),
        built(
                "venue.close",
                DayCommand.Close.class,
                roles(MANAGER),
                "Closes the day; those who were not served give up or come again, by the rules.")
            .refusedBy(VENUE_NOT_OPEN, TURNS_OPEN),
        built(
                "venue.freeze",
                EvidenceCommand.FreezeVenue.class,
                MAY_FREEZE,
                "Holds the selection still: no call, no hold, no choice.")
            .refusedBy(VENUE_NOT_OPEN, ALREADY_SO, UNKNOWN_REASON, OUT_OF_RANGE)
            .withNote(),
        built(
                "venue.resume",
                EvidenceCommand.ResumeVenue.class,
                MAY_FREEZE,
                "Ends one cause of a freeze; with the last the selection goes on.")
            .refusedBy(UNKNOWN),
        built(
                "notice.post",
                NoticeCommand.Post.class,
                CONTROL,
                "Shows a notice, in Chinese and English.")
            .refusedBy(OUT_OF_RANGE, UNKNOWN)
            .withPublicWords("text")
            .withUndo(),
        built("notice.withdraw", NoticeCommand.Withdraw.class, CONTROL, "Takes a notice away.")
            .refusedBy(UNKNOWN)
            .withUndo(),
        built(
                "approval.give",
                EvidenceCommand.GiveApproval.class,
                SECOND_KEYS,
                "Gives the second key: the act takes effect. The act's own refusals may be answered"
                    + " too.")
            .refusedBy(UNKNOWN, APPROVAL_CLOSED, SAME_PERSON)
            .refusedBy(refusalsOfActs()),
        built(
                "approval.refuse",
                EvidenceCommand.RefuseApproval.class,
                SECOND_KEYS,
                "Refuses the second key.")
            .refusedBy(UNKNOWN, APPROVAL_CLOSED, SAME_PERSON),
        built(
                "act.undo",
                EvidenceCommand.Undo.class,
                STAFF,
                "Takes back an act of one's own of the last seconds.")
            .refusedBy(UNDO_TOO_LATE, BUILT_UPON));
  }

  /** What may stand in the way of an act by the time its second key is given. */
  private static RefusalCode[] refusalsOfActs() {
    return SelectionCommands.entries().stream()
        .filter(CommandEntry::secondKey)
        .flatMap(entry -> entry.refusals().stream())
        .distinct()
        .filter(code -> code != UNKNOWN_REASON && code != RefusalCode.COUNTER_TAKEN)
        .toArray(RefusalCode[]::new);
  }
}
