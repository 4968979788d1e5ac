package venuehub.core.document;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import venuehub.core.VenueState;
import venuehub.core.plan.Rules;
import venuehub.core.plan.Rules.ReasonList;

/** {@code feedback}: what those who leave are asked, and the reasons of complaints. */
final class FeedbackDocument {
  private FeedbackDocument() {}

  static LiveDocument document() {
    return new SectionedDocument(
        "feedback",
        List.of(),
        FeedbackDocument::rest,
        (before, after) -> before.day() != after.day());
  }

  private static Map<String, Object> rest(VenueState state) {
    Rules.Feedback exit = state.rules().exit();
    Map<String, Object> marks = new LinkedHashMap<>();
    exit.marks()
        .forEach(
            (code, mark) ->
                marks.put(
                    code,
                    new Row()
                        .put("text", mark.text())
                        .put("rank", mark.rank())
                        .mark("satisfied", mark.satisfied())
                        .done()));
    Map<String, Object> reasons = new LinkedHashMap<>();
    state
        .rules()
        .reasons()
        .getOrDefault(ReasonList.COMPLAINT, Map.of())
        .forEach((code, reason) -> reasons.put(code, Row.text(reason.text())));
    return new Row()
        .put("question", marks.isEmpty() ? null : exit.question())
        .put("marks", marks)
        .put("complaints", reasons)
        .put("open", state.day().open())
        .put("simulated", Common.simulated(state))
        .done();
  }
}
