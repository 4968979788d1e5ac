package venuehub.server.importer;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import venuehub.core.plan.StageKind;
import venuehub.core.plan.VenuePlan;
import venuehub.core.plan.VenuePlan.CounterPlan;

/** Looks whether a plan lays down whatever it names, and whatever the way of a household needs. */
final class PlanCheck {
  private final ImportProblems problems;

  PlanCheck(ImportProblems problems) {
    this.problems = problems;
  }

  void check(VenuePlan plan) {
    plan.gates()
        .forEach(
            (id, gate) -> {
              problems.named("gates." + id + ".zone", gate.zone(), plan.zones().keySet());
              problems.named("gates." + id + ".outside", gate.outside(), plan.zones().keySet());
            });
    new CrowdCheck(problems).check(plan);
    plan.screens()
        .forEach(
            (id, screen) ->
                problems.named("screens." + id + ".zone", screen.zone(), plan.zones().keySet()));
    plan.types()
        .forEach(
            (id, type) ->
                problems.named("types." + id + ".pool", type.pool(), plan.pools().keySet()));
    plan.counters().forEach((id, counter) -> counter(plan, id, counter));
    stages(plan);
    desks(plan);
    days(plan);
    slots(plan);
  }

  private void counter(VenuePlan plan, String id, CounterPlan counter) {
    problems.named("counters." + id + ".stage", counter.stage(), plan.stages().keySet());
    problems.named("counters." + id + ".zone", counter.zone(), plan.zones().keySet());
    counter
        .pools()
        .forEach(pool -> problems.named("counters." + id + ".pools", pool, plan.pools().keySet()));
  }

  private void stages(VenuePlan plan) {
    Set<StageKind> kinds = EnumSet.noneOf(StageKind.class);
    Set<String> staffed = new HashSet<>();
    plan.counters().values().forEach(counter -> staffed.add(counter.stage()));
    StageKind before = StageKind.REVIEW;
    for (Map.Entry<String, VenuePlan.Stage> stage : plan.stagesInOrder()) {
      StageKind kind = stage.getValue().kind();
      if (!kinds.add(kind) || kind.compareTo(before) < 0) {
        problems.plan(
            ImportCode.PLAN_INCOMPLETE,
            "stages." + stage.getKey(),
            "at most one stage each of review, selection and signing, in this order",
            "this one stands after a stage '" + before.wire() + "'");
      }
      before = kind;
      if (!staffed.contains(stage.getKey())) {
        problems.plan(
            ImportCode.PLAN_INCOMPLETE,
            "stages." + stage.getKey(),
            "a counter for each stage",
            "this one has none");
      }
    }
    for (StageKind kind : List.of(StageKind.SELECTION, StageKind.SIGNING)) {
      if (!kinds.contains(kind)) {
        problems.plan(
            ImportCode.PLAN_INCOMPLETE, "stages", "a stage for " + kind.wire(), "there is none");
      }
    }
  }

  private void desks(VenuePlan plan) {
    @Nullable String selection = plan.stageOf(StageKind.SELECTION);
    for (String pool : plan.pools().keySet()) {
      boolean served =
          plan.counters().values().stream()
              .filter(counter -> counter.stage().equals(selection))
              .anyMatch(counter -> counter.pools().isEmpty() || counter.pools().contains(pool));
      if (!served) {
        problems.plan(
            ImportCode.PLAN_INCOMPLETE,
            "pools." + pool,
            "a selection counter that serves the pool",
            "there is none");
      }
    }
  }

  private void days(VenuePlan plan) {
    VenuePlan.@Nullable Day before = null;
    for (VenuePlan.Day day : plan.days()) {
      String path = "days[" + day.number() + "]";
      if (!day.opens().isBefore(day.closes())) {
        problems.plan(ImportCode.TIMES_OUT_OF_ORDER, path, "closes after opens", "it is not later");
      }
      if (before != null && !before.date().isBefore(day.date())) {
        problems.plan(
            ImportCode.TIMES_OUT_OF_ORDER,
            path + ".date",
            "a date after " + before.date(),
            "it is " + day.date());
      }
      before = day;
    }
  }

  private void slots(VenuePlan plan) {
    if (plan.slots().isEmpty()) {
      problems.plan(
          ImportCode.PLAN_INCOMPLETE, "slots", "slots or slotsEveryDay", "there is no slot");
    }
    plan.slots()
        .forEach(
            (id, slot) -> {
              if (!slot.from().isBefore(slot.to())) {
                problems.plan(
                    ImportCode.TIMES_OUT_OF_ORDER,
                    "slots." + id,
                    "to after from",
                    "it is not later");
              }
            });
  }
}
