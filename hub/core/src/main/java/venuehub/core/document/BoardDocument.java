package venuehub.core.document;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import venuehub.core.VenueState;
import venuehub.core.entry.SlotState;
import venuehub.core.notice.Notice;
import venuehub.core.plan.Rules;
import venuehub.core.plan.VenuePlan;
import venuehub.core.roster.Household;
import venuehub.core.roster.Standing;
import venuehub.core.turn.Call;
import venuehub.core.turn.Counter;

/** {@code board}: what the lobby sees. Numbers, never names. */
final class BoardDocument {
  private BoardDocument() {}

  static LiveDocument document() {
    return new SectionedDocument(
        "board",
        List.of(
            new Section(
                "counters",
                state -> state.counters().rows().keySet(),
                (before, after) -> after.counters().touched(),
                BoardDocument::counter),
            new Section(
                "calls",
                state -> state.calls().rows().keySet(),
                (before, after) -> after.calls().touched(),
                BoardDocument::call),
            new Section(
                "onDeck",
                state -> state.households().table().rows().keySet(),
                (before, after) -> after.households().touched(),
                BoardDocument::onDeck),
            new Section(
                "missed",
                state -> state.households().table().rows().keySet(),
                (before, after) -> after.households().touched(),
                BoardDocument::missed),
            new Section(
                "slots",
                state -> state.plan().slots().keySet(),
                (before, after) -> after.entry().slots().touched(),
                BoardDocument::slot),
            new Section(
                "notices",
                state -> state.notices().rows().keySet(),
                (before, after) -> after.notices().touched(),
                BoardDocument::notice)),
        BoardDocument::rest,
        Common::venueTouched);
  }

  private static Map<String, Object> rest(VenueState state) {
    VenuePlan plan = state.plan();
    return new Row()
        .put("venue", venue(state))
        .put("simulated", Common.simulated(state))
        .put("stages", Common.stages(plan))
        .put("pools", Common.pools(plan))
        .put("alerts", Map.of())
        .put("freezes", Common.freezes(state))
        .put("frozenSince", state.freeze().since())
        .put("rules", rules(state.rules()))
        .done();
  }

  private static Map<String, Object> venue(VenueState state) {
    VenuePlan plan = state.plan();
    int number = state.day().number();
    int last = plan.days().size();
    VenuePlan.Day day = plan.days().get(Math.clamp(number, 1, last) - 1);
    long beyond = Math.max(0, number - last);
    return new Row()
        .put("name", plan.title())
        .put("timeZone", ZoneId.of(plan.timeZone()).getId())
        .put("date", day.date().plusDays(beyond).toString())
        .put("day", number)
        .put("days", last)
        .put("open", state.day().open())
        .done();
  }

  /** With its delay; the gate's own times stand in {@code entry}. */
  private static @Nullable Map<String, Object> slot(VenueState state, String id) {
    VenuePlan.@Nullable Slot slot = state.plan().slots().get(id);
    if (slot == null) {
      return null;
    }
    SlotState stands = state.entry().slot(id);
    return new Row()
        .put("label", slot.label())
        .put("day", slot.day())
        .put("from", state.entry().from(id, slot))
        .put("to", state.entry().to(id, slot))
        .put("delay", stands.delaySeconds() == 0 ? null : stands.delaySeconds())
        .put("held", stands.hold() == null ? null : stands.hold().since())
        .put("rank", slot.rank())
        .done();
  }

  private static Map<String, Object> rules(Rules rules) {
    return new Row()
        .put(
            "calls",
            Map.of("times", rules.calls().times(), "interval", rules.calls().intervalSeconds()))
        .put(
            "missed",
            Map.of(
                "place", rules.missed().place().wire(),
                "times", rules.missed().times(),
                "request", rules.missed().request()))
        .put("late", Map.of("place", rules.late().wire()))
        .putUnlessEmpty("text", rules.texts().stream().map(Row::text).toList())
        .done();
  }

  private static @Nullable Map<String, Object> counter(VenueState state, String id) {
    @Nullable Counter counter = state.counters().get(id);
    return counter == null
        ? null
        : new Row()
            .put("label", counter.plan().label())
            .put("stage", counter.plan().stage())
            .putUnlessEmpty("pools", counter.plan().pools())
            .put("state", counter.state().wire())
            .put("rank", counter.plan().rank())
            .done();
  }

  private static @Nullable Map<String, Object> call(VenueState state, String id) {
    @Nullable Call call = state.calls().get(id);
    return call == null
        ? null
        : new Row()
            .put("number", call.number())
            .put("counter", call.counter())
            .put("stage", call.stage())
            .put("times", call.times())
            .put("at", call.at())
            .put("firstAt", call.firstAt())
            .put("state", call.state().wire())
            .put("left", call.left())
            .put("pools", call.pools())
            .put("rank", call.rank())
            .put("outOfOrder", call.outOfOrder())
            .putUnlessEmpty("skipped", call.skipped())
            .done();
  }

  private static @Nullable Map<String, Object> onDeck(VenueState state, String id) {
    @Nullable Household household = state.households().get(id);
    return household == null || !state.households().isOnDeck(household)
        ? null
        : new Row()
            .put("number", household.number())
            .put("pools", household.plan().pools())
            .put("rank", household.rank().position())
            .put("state", household.standing() == Standing.WAITING ? "ready" : "review")
            .done();
  }

  private static @Nullable Map<String, Object> missed(VenueState state, String id) {
    @Nullable Household household = state.households().get(id);
    @Nullable String returns = household == null ? null : Common.returns(state, household);
    return household == null || returns == null
        ? null
        : new Row()
            .put("number", household.number())
            .put("stage", household.stage())
            .put("at", household.since())
            .put("returns", returns)
            .done();
  }

  private static @Nullable Map<String, Object> notice(VenueState state, String id) {
    @Nullable Notice notice = state.notices().get(id);
    return notice == null
        ? null
        : new Row()
            .put("text", notice.text())
            .put("level", notice.level().name().toLowerCase(Locale.ROOT))
            .putUnlessEmpty("zones", notice.zones())
            .put("at", notice.at())
            .put("until", notice.until())
            .done();
  }
}
