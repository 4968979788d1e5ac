package venuehub.core.document;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import venuehub.core.VenueState;
import venuehub.core.entry.Admission;
import venuehub.core.entry.GateState;
import venuehub.core.entry.Hold;
import venuehub.core.entry.SlotState;
import venuehub.core.plan.Rules.TimedEntry;
import venuehub.core.plan.VenuePlan;

/** {@code entry}: gates, slots, who was let in and who was turned away. */
final class EntryDocument {
  private EntryDocument() {}

  static LiveDocument document() {
    return new SectionedDocument(
        "entry",
        List.of(
            new Section(
                "gates",
                state -> state.plan().gates().keySet(),
                (before, after) -> after.entry().gates().touched(),
                EntryDocument::gate),
            new Section(
                "slots",
                state -> state.plan().slots().keySet(),
                (before, after) -> after.entry().slots().touched(),
                EntryDocument::slot),
            new Section(
                "admissions",
                state -> state.entry().admissions().rows().keySet(),
                (before, after) -> after.entry().admissions().touched(),
                (state, id) -> admission(state.entry().admissions().get(id))),
            new Section(
                "conflicts",
                state -> state.entry().conflicts().rows().keySet(),
                (before, after) -> after.entry().conflicts().touched(),
                (state, id) -> admission(state.entry().conflicts().get(id)))),
        EntryDocument::rest,
        (before, after) ->
            Common.venueTouched(before, after)
                || !after.entry().gates().touched().isEmpty()
                || !after.entry().turnedAway().touched().isEmpty());
  }

  private static Map<String, Object> rest(VenueState state) {
    TimedEntry timed = state.rules().timedEntry();
    return new Row()
        .put("turnedAway", (Object) new TreeMap<>(state.entry().turnedAway().rows()))
        .put(
            "inside",
            new Row()
                .put("people", state.entry().people())
                .put("limit", timed.limit() == 0 ? null : timed.limit())
                .done())
        .put(
            "rules",
            new Row()
                .put("people", timed.people())
                .put("opensBefore", timed.opensBeforeSeconds())
                .put("grace", timed.graceSeconds())
                .put("admitsLate", (Object) timed.admitsLate())
                .put("checksIn", (Object) timed.checksIn())
                .put("showUpPercent", timed.showUpPercent())
                .done())
        .put("open", state.day().open())
        .put("day", state.day().number())
        .put("simulated", Common.simulated(state))
        .done();
  }

  private static @Nullable Map<String, Object> gate(VenueState state, String id) {
    VenuePlan.@Nullable Gate gate = state.plan().gates().get(id);
    if (gate == null) {
      return null;
    }
    GateState stands = state.entry().gate(id);
    Map<String, Object> byMinute = new TreeMap<>();
    stands.byMinute().forEach((minute, households) -> byMinute.put(minute.toString(), households));
    return new Row()
        .put("label", gate.label())
        .put("rank", gate.rank())
        .put("zone", gate.zone())
        .put("outside", gate.outside())
        .put("capacity", gate.capacity())
        .put("held", held(stands.hold()))
        .put("pace", stands.pace())
        .put("households", stands.households())
        .put("in", stands.in())
        .put("out", stands.out())
        .put("byMinute", byMinute)
        .done();
  }

  private static @Nullable Map<String, Object> slot(VenueState state, String id) {
    VenuePlan.@Nullable Slot slot = state.plan().slots().get(id);
    if (slot == null) {
      return null;
    }
    TimedEntry timed = state.rules().timedEntry();
    SlotState stands = state.entry().slot(id);
    Instant from = state.entry().from(id, slot);
    Instant to = state.entry().to(id, slot);
    return new Row()
        .put("label", slot.label())
        .put("rank", slot.rank())
        .put("day", slot.day())
        .put("from", from)
        .put("to", to)
        .put("opens", timed.opens(from))
        .put("closes", timed.admitsLate() ? null : to.plusSeconds(timed.graceSeconds()))
        .put("delay", stands.delaySeconds() == 0 ? null : stands.delaySeconds())
        .put("capacity", slot.capacity())
        .put("booked", stands.booked())
        .put("came", stands.came())
        .put("people", stands.people())
        .put("held", held(stands.hold()))
        .done();
  }

  private static @Nullable Map<String, Object> held(@Nullable Hold hold) {
    return hold == null
        ? null
        : new Row()
            .put("since", hold.since())
            .put("by", hold.by())
            .put("expectedUntil", hold.expectedUntil())
            .put("zone", hold.zone())
            .done();
  }

  private static @Nullable Map<String, Object> admission(@Nullable Admission admission) {
    return admission == null
        ? null
        : new Row()
            .put("number", admission.number())
            .put("gate", admission.gate())
            .put("people", admission.people())
            .put("at", admission.at())
            .putUnlessEmpty("remarks", admission.remarks())
            .put("leftAt", admission.leftAt())
            .done();
  }
}
