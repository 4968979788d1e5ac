package venuehub.core.document;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import venuehub.core.VenueState;
import venuehub.core.evidence.Approval;

/** {@code approvals}: acts that wait for a second key, and the latest decided. */
final class ApprovalsDocument {
  private ApprovalsDocument() {}

  static LiveDocument document() {
    return new SectionedDocument(
        "approvals",
        List.of(
            new Section(
                "approvals",
                state -> state.approvals().rows().keySet(),
                (before, after) -> after.approvals().touched(),
                ApprovalsDocument::approval)),
        state -> Map.of(),
        (before, after) -> false);
  }

  private static @Nullable Map<String, Object> approval(VenueState state, String id) {
    @Nullable Approval approval = state.approvals().get(id);
    return approval == null
        ? null
        : new Row()
            .put("act", approval.act())
            .put("args", (Object) approval.args())
            .put("by", approval.by())
            .put("at", approval.at())
            .put("until", approval.until())
            .put("state", approval.state().wire())
            .put("decidedBy", approval.decidedBy())
            .put("decidedAt", approval.decidedAt())
            .done();
  }
}
