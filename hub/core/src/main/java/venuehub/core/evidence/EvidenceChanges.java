package venuehub.core.evidence;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import venuehub.core.Recorded;
import venuehub.core.Table;
import venuehub.core.VenueState;
import venuehub.core.turn.TurnChanges;

/** What is true after an event of the record's safeguards. */
public final class EvidenceChanges {
  /** Decided approvals shown; older ones stand in the ledger alone. */
  private static final int KEPT_DECIDED = 20;

  private EvidenceChanges() {}

  /** The state after an event of the record's safeguards. */
  public static VenueState apply(VenueState state, Recorded entry, EvidenceEvent event) {
    return switch (event) {
      case EvidenceEvent.VenueFrozen frozen ->
          state.with(
              state
                  .freeze()
                  .with(
                      frozen.cause(),
                      new Freeze.Cause(frozen.kind(), frozen.reason(), entry.at())));
      case EvidenceEvent.VenueResumed resumed -> resumed(state, entry.at(), resumed.cause());
      case EvidenceEvent.ApprovalAsked asked ->
          decided(
                  state,
                  new Approval(
                      asked.approval(),
                      asked.act(),
                      asked.args(),
                      entry.actor(),
                      entry.at(),
                      asked.until(),
                      Approval.State.OPEN,
                      null,
                      null))
              .with(state.numbers().afterApproval());
      case EvidenceEvent.ApprovalGiven given ->
          decided(state, closed(state, entry, given.approval(), Approval.State.GIVEN));
      case EvidenceEvent.ApprovalRefused refused ->
          decided(state, closed(state, entry, refused.approval(), Approval.State.REFUSED));
      case EvidenceEvent.ApprovalLapsed lapsed ->
          decided(state, closed(state, entry, lapsed.approval(), Approval.State.LAPSED));
      case EvidenceEvent.ActUndone undone ->
          UndoChanges.undone(state, entry.actor(), undone.undone());
      case EvidenceEvent.OutageNoted outage ->
          state.freeze().holds()
              ? state
              : paused(state, Duration.between(outage.from(), outage.to()));
    };
  }

  private static VenueState resumed(VenueState state, Instant at, String cause) {
    Freeze left = state.freeze().without(cause);
    @Nullable Instant since = state.freeze().since();
    return left.holds() || since == null
        ? state.with(left)
        : paused(state.with(left), Duration.between(since, at));
  }

  /**
   * Extends all clocks of turns. Acts of before the pause are no longer taken back: their clocks
   * would be the old ones.
   */
  private static VenueState paused(VenueState state, Duration pause) {
    return TurnChanges.extended(state, pause).with(Acts.NONE);
  }

  private static Approval closed(VenueState state, Recorded entry, String id, Approval.State to) {
    return state.approvals().at(id).decided(to, entry.actor(), entry.at());
  }

  private static VenueState decided(VenueState state, Approval approval) {
    Table<Approval> approvals = state.approvals().with(approval.id(), approval);
    List<Approval> done =
        approvals.all().stream()
            .filter(each -> each.state() != Approval.State.OPEN)
            .sorted(Comparator.comparing(Approval::at).thenComparing(Approval::id))
            .toList();
    for (Approval old : done.subList(0, Math.max(0, done.size() - KEPT_DECIDED))) {
      approvals = approvals.without(old.id());
    }
    return state.withApprovals(approvals);
  }
}
