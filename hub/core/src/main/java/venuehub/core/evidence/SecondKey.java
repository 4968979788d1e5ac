package venuehub.core.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import venuehub.core.Asking;
import venuehub.core.Decision;
import venuehub.core.Event;
import venuehub.core.Refusal;
import venuehub.core.RefusalCode;
import venuehub.core.VenueState;
import venuehub.core.turn.OutOfOrderRules;
import venuehub.core.unit.VoidRules;

/**
 * Acts that take effect only when another person turns a second key (domain.md §2.8). What is asked
 * is checked when it is asked, and again when the key is turned.
 */
public final class SecondKey {
  /** The acts that need one, by their name on the wire. */
  public static final List<String> ACTS = List.of("call.outOfOrder", "unit.void");

  private SecondKey() {}

  /** Asks for the second key. */
  public static Decision ask(
      VenueState state, Asking asking, String act, Map<String, String> args) {
    return Decision.accept(
        new EvidenceEvent.ApprovalAsked(
            "a" + state.numbers().approval(),
            act,
            args,
            asking.at().plusSeconds(state.rules().approvalSeconds())));
  }

  static Decision give(VenueState state, Asking asking, String id) {
    @Nullable Approval approval = state.approvals().get(id);
    @Nullable Refusal not = against(state, asking, id);
    if (not != null || approval == null) {
      return (not == null ? Refusal.unknown("approval", id) : not).decision();
    }
    return switch (withKey(state, asking, approval)) {
      case Decision.Refused refused -> refused;
      case Decision.Accepted accepted -> {
        List<Event> events = new ArrayList<>();
        events.add(new EvidenceEvent.ApprovalGiven(id));
        events.addAll(accepted.events());
        yield Decision.accept(events);
      }
    };
  }

  private static Decision withKey(VenueState state, Asking asking, Approval approval) {
    return switch (approval.act()) {
      case "call.outOfOrder" ->
          OutOfOrderRules.withKey(state, asking, approval.id(), approval.args());
      case "unit.void" -> VoidRules.withKey(state, approval);
      default -> throw new IllegalStateException("no act with a second key: " + approval.act());
    };
  }

  static Decision refuse(VenueState state, Asking asking, String id) {
    @Nullable Refusal not = against(state, asking, id);
    return not != null ? not.decision() : Decision.accept(new EvidenceEvent.ApprovalRefused(id));
  }

  private static @Nullable Refusal against(VenueState state, Asking asking, String id) {
    @Nullable Approval approval = state.approvals().get(id);
    if (approval == null) {
      return Refusal.unknown("approval", id);
    }
    boolean lapsed =
        approval.state() == Approval.State.OPEN && !asking.at().isBefore(approval.until());
    if (approval.state() != Approval.State.OPEN || lapsed) {
      return new Refusal(
          RefusalCode.APPROVAL_CLOSED,
          "an approval that is open",
          "it " + (lapsed ? "lapsed at " + approval.until() : "is " + approval.state().wire()));
    }
    return approval.by().equals(asking.actor().name())
        ? new Refusal(
            RefusalCode.SAME_PERSON, "another person than the one who asked", "it is the same")
        : null;
  }
}
