package venuehub.core.document;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import venuehub.core.VenueState;
import venuehub.core.plan.Rules.Reason;
import venuehub.core.plan.Rules.ReasonList;
import venuehub.core.plan.StageKind;
import venuehub.core.plan.VenuePlan;
import venuehub.core.roster.Household;
import venuehub.core.roster.Spot;
import venuehub.core.turn.Call;
import venuehub.core.turn.Counter;
import venuehub.core.turn.Durations;

/** {@code queue}: stages, counters and the households of the day, for staff. */
final class QueueDocument {
  private QueueDocument() {}

  static LiveDocument document() {
    return new SectionedDocument(
        "queue",
        List.of(
            new Section(
                "stages",
                state -> state.plan().stages().keySet(),
                QueueDocument::touchedStages,
                QueueDocument::stage),
            new Section(
                "counters",
                state -> state.counters().rows().keySet(),
                QueueDocument::touchedCounters,
                CounterRow::of),
            new Section(
                "households",
                state -> state.households().table().rows().keySet(),
                QueueDocument::touchedHouseholds,
                QueueDocument::household),
            new Section(
                "pools",
                state -> state.plan().pools().keySet(),
                (before, after) ->
                    before.durations() == after.durations() && before.adopted() == after.adopted()
                        ? Set.of()
                        : after.plan().pools().keySet(),
                QueueDocument::pool),
            new Section(
                "skips",
                state -> state.calls().rows().keySet(),
                (before, after) -> after.calls().touched(),
                QueueDocument::skips)),
        QueueDocument::rest,
        (before, after) ->
            Common.venueTouched(before, after)
                || before.households().ties() != after.households().ties());
  }

  private static Set<String> touchedStages(VenueState before, VenueState after) {
    boolean same =
        after.households().touched().isEmpty() && before.durations() == after.durations();
    return same ? Set.of() : after.plan().stages().keySet();
  }

  /**
   * Beside the counters touched: free ones depend on who waits and on which pools have a unit left,
   * all of them on day and freeze.
   */
  private static Set<String> touchedCounters(VenueState before, VenueState after) {
    if (Common.venueTouched(before, after)) {
      return after.counters().rows().keySet();
    }
    Set<String> counters = new HashSet<>(after.counters().touched());
    if (!after.households().touched().isEmpty() || anyPoolRanOutOrCameBack(before, after)) {
      for (Counter counter : after.counters().all()) {
        if (counter.turn() == null) {
          counters.add(counter.id());
        }
      }
    }
    return counters;
  }

  private static boolean anyPoolRanOutOrCameBack(VenueState before, VenueState after) {
    return before.units().leftInPool() != after.units().leftInPool()
        && after.plan().pools().keySet().stream()
            .anyMatch(
                pool -> (before.units().leftIn(pool) > 0) != (after.units().leftIn(pool) > 0));
  }

  private static Set<String> touchedHouseholds(VenueState before, VenueState after) {
    return before.day().number() != after.day().number()
        ? after.households().table().rows().keySet()
        : after.households().touched();
  }

  private static Map<String, Object> rest(VenueState state) {
    VenuePlan plan = state.plan();
    return new Row()
        .put("groups", groups(plan))
        .put("reasons", reasons(state))
        .put("ties", ties(state))
        .put("freezes", Common.freezes(state))
        .put("frozenSince", state.freeze().since())
        .put("simulated", Common.simulated(state))
        .put("open", state.day().open())
        .put("day", state.day().number())
        .done();
  }

  private static Map<String, Object> groups(VenuePlan plan) {
    Map<String, Object> groups = new LinkedHashMap<>();
    plan.groups()
        .forEach(
            (id, group) ->
                groups.put(
                    id, new Row().put("label", group.label()).put("rank", group.rank()).done()));
    return groups;
  }

  private static Map<String, Object> reasons(VenueState state) {
    Map<String, Object> lists = new LinkedHashMap<>();
    state
        .rules()
        .reasons()
        .forEach(
            (list, reasons) -> {
              Map<String, Object> rows = new LinkedHashMap<>();
              reasons.forEach((code, reason) -> rows.put(code, reason(list, reason)));
              lists.put(listName(list), rows);
            });
    return lists;
  }

  private static Map<String, Object> reason(ReasonList list, Reason reason) {
    Row row = new Row().put("zh", reason.text().zh()).put("en", reason.text().en());
    if (list == ReasonList.REVIEW) {
      row.put("effect", reason.disqualifies() ? "disqualify" : "defer");
    }
    return row.done();
  }

  private static String listName(ReasonList list) {
    return list == ReasonList.OUT_OF_ORDER ? "outOfOrder" : list.name().toLowerCase(Locale.ROOT);
  }

  private static Map<String, Object> ties(VenueState state) {
    Map<String, Object> ties = new LinkedHashMap<>();
    state
        .households()
        .ties()
        .forEach(
            (id, spots) -> {
              if (!spots.isEmpty()) {
                ties.put(id, tie(state, spots));
              }
            });
    return ties;
  }

  private static Map<String, Object> tie(VenueState state, Collection<Spot> spots) {
    List<String> households = spots.stream().map(Spot::id).toList();
    return new Row()
        .put("households", (Object) households)
        .put(
            "numbers",
            (Object) households.stream().map(each -> state.households().at(each).number()).toList())
        .done();
  }

  private static Map<String, Object> stage(VenueState state, String id) {
    VenuePlan.Stage stage = state.plan().stage(id);
    String kind = Durations.waitFor(id);
    return new Row()
        .put("label", stage.label())
        .put("kind", stage.kind().wire())
        .put("rank", stage.rank())
        .put("waiting", state.households().waitingFor(id).size())
        .put("p50", state.durations().percentile(kind, 50))
        .put("p90", state.durations().percentile(kind, 90))
        .done();
  }

  /** A pool, and how long those waited who chose from it, whatever the desk. */
  private static @Nullable Map<String, Object> pool(VenueState state, String id) {
    VenuePlan.@Nullable Pool pool = state.plan().pools().get(id);
    if (pool == null) {
      return null;
    }
    Row row = new Row().put("label", pool.label()).put("rank", pool.rank());
    @Nullable String stage = state.plan().stageOf(StageKind.SELECTION);
    if (stage != null) {
      String kind = Durations.waitFor(stage, id);
      row.put("p50", state.durations().percentile(kind, 50))
          .put("p90", state.durations().percentile(kind, 90));
    }
    return row.done();
  }

  /** A household of the day at hand, or of an earlier one that came back. */
  private static @Nullable Map<String, Object> household(VenueState state, String id) {
    @Nullable Household household = state.households().get(id);
    if (household == null || !isOfDay(state, household)) {
      return null;
    }
    return new Row()
        .put("number", household.number())
        .put("rank", household.rank().position())
        .put("group", household.plan().group())
        .put("pools", household.plan().pools())
        .put("people", household.plan().people())
        .put("slot", household.plan().slot())
        .put("gate", household.plan().gate())
        .put("state", household.state())
        .put("stage", household.stage())
        .put("counter", household.counter())
        .put("arrivedAt", household.arrivedAt())
        .put("endedAt", household.isFinal() ? household.since() : null)
        .put("missed", household.missed() == 0 ? null : household.missed())
        .put("calls", household.calls() == 0 ? null : household.calls())
        .put("unit", household.unit())
        .put("tie", household.tie())
        .done();
  }

  private static boolean isOfDay(VenueState state, Household household) {
    int today = state.day().number();
    boolean planned = state.plan().slot(household.plan().slot()).day() == today;
    boolean yetToCome = !household.isFinal() && household.rank().day() <= today;
    boolean atTailOfList = !household.isFinal() && household.rank().round() > 0;
    return planned || yetToCome || atTailOfList || household.isInPlay();
  }

  private static @Nullable Map<String, Object> skips(VenueState state, String id) {
    @Nullable Call call = state.calls().get(id);
    return call == null || call.skipped().isEmpty() ? null : Map.copyOf(call.skipped());
  }
}
