package venuehub.core.evidence;

import static venuehub.core.RefusalCode.ALREADY_SO;
import static venuehub.core.RefusalCode.BUILT_UPON;
import static venuehub.core.RefusalCode.NOT_DUE;
import static venuehub.core.RefusalCode.OUT_OF_RANGE;
import static venuehub.core.RefusalCode.UNDO_TOO_LATE;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import venuehub.core.Asking;
import venuehub.core.Decision;
import venuehub.core.Refusal;
import venuehub.core.VenueState;
import venuehub.core.evidence.Acts.Act;
import venuehub.core.plan.Rules.ReasonList;
import venuehub.core.turn.CounterGuards;
import venuehub.core.turn.TurnRules;

/** What is allowed to the record's safeguards and what follows. */
public final class EvidenceRules {
  private EvidenceRules() {}

  /** Decides a command about freeze, second key, undo or outage. */
  public static Decision decide(VenueState state, Asking asking, EvidenceCommand command) {
    return switch (command) {
      case EvidenceCommand.FreezeVenue freeze -> freeze(state, freeze);
      case EvidenceCommand.ResumeVenue resume ->
          state.freeze().causes().containsKey(resume.cause())
              ? Decision.accept(new EvidenceEvent.VenueResumed(resume.cause()))
              : Refusal.unknown("cause of a freeze", resume.cause()).decision();
      case EvidenceCommand.GiveApproval give -> SecondKey.give(state, asking, give.approval());
      case EvidenceCommand.RefuseApproval refuse ->
          SecondKey.refuse(state, asking, refuse.approval());
      case EvidenceCommand.LapseApproval lapse -> lapse(state, asking, lapse);
      case EvidenceCommand.Undo undo -> undo(state, asking, undo.command());
      case EvidenceCommand.NoteOutage outage -> outage(state, outage);
    };
  }

  private static Decision freeze(VenueState state, EvidenceCommand.FreezeVenue freeze) {
    @Nullable Refusal closed = CounterGuards.closed(state);
    if (closed != null) {
      return closed.decision();
    }
    if (freeze.cause().isBlank()) {
      return Decision.refuse(OUT_OF_RANGE, "a cause with a name", "it is blank");
    }
    if (state.freeze().causes().containsKey(freeze.cause())) {
      return Decision.refuse(
          ALREADY_SO, "a new cause", "'" + freeze.cause() + "' holds the venue already");
    }
    return state.rules().hasReason(ReasonList.FREEZE, freeze.reason())
        ? Decision.accept(
            new EvidenceEvent.VenueFrozen(
                freeze.cause(), Freeze.Kind.PERSON, freeze.reason(), freeze.note()))
        : TurnRules.unknownReason(ReasonList.FREEZE, freeze.reason());
  }

  private static Decision lapse(
      VenueState state, Asking asking, EvidenceCommand.LapseApproval lapse) {
    @Nullable Approval approval = state.approvals().get(lapse.approval());
    boolean due =
        approval != null
            && approval.state() == Approval.State.OPEN
            && approval.until().equals(lapse.until())
            && !asking.at().isBefore(lapse.until());
    return due
        ? Decision.accept(new EvidenceEvent.ApprovalLapsed(lapse.approval()))
        : Decision.refuse(NOT_DUE, "an open approval whose time is over", "it is not");
  }

  private static Decision undo(VenueState state, Asking asking, UUID command) {
    @Nullable Act act = state.acts().of(asking.actor().name(), command);
    int seconds = state.rules().undoSeconds();
    if (act == null || asking.at().isAfter(act.at().plusSeconds(seconds))) {
      return Decision.refuse(
          UNDO_TOO_LATE,
          "an act of one's own, of the last " + seconds + " s, that may be taken back",
          act == null ? "there is none with that id" : "it was done at " + act.at());
    }
    if (!UndoChanges.isUntouched(state, act)) {
      return Decision.refuse(BUILT_UPON, "nothing built upon the act", "something was");
    }
    return Decision.accept(new EvidenceEvent.ActUndone(command));
  }

  private static Decision outage(VenueState state, EvidenceCommand.NoteOutage outage) {
    @Nullable Refusal closed = CounterGuards.closed(state);
    return closed != null
        ? closed.decision()
        : Decision.accept(new EvidenceEvent.OutageNoted(outage.from(), outage.to()));
  }
}
