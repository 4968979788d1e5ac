package venuehub.server.importer;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import venuehub.core.plan.CrowdLimits;
import venuehub.core.plan.CrowdLimits.Thresholds;
import venuehub.core.plan.VenuePlan;
import venuehub.core.plan.VenuePlan.Sensor;

/** Looks whether zones, sensors and the levels of a crowd can work together. */
final class CrowdCheck {
  private final ImportProblems problems;

  CrowdCheck(ImportProblems problems) {
    this.problems = problems;
  }

  void check(VenuePlan plan) {
    plan.zones()
        .forEach(
            (id, zone) ->
                Objects.requireNonNullElse(zone.fedBy(), List.<String>of())
                    .forEach(
                        gate ->
                            problems.named("zones." + id + ".fedBy", gate, plan.gates().keySet())));
    plan.sensorsById().forEach((id, sensor) -> sensor(plan, "sensors." + id, sensor));
    CrowdLimits limits = plan.rules().crowdLimits();
    ascending("rules.crowd.halls", limits.halls());
    ascending("rules.crowd.doors", limits.doors());
    CrowdLimits.@Nullable Automatic automatic = limits.automatic();
    if (automatic != null && automatic.below().compareTo(automatic.at()) > 0) {
      problems.plan(
          ImportCode.VALUE_OUT_OF_RANGE,
          "rules.crowd.automatic.below",
          "a level not above " + automatic.at().wire(),
          "it is " + automatic.below().wire());
    }
  }

  private void sensor(VenuePlan plan, String path, Sensor sensor) {
    problems.named(path + ".into", sensor.into(), plan.zones().keySet());
    problems.named(path + ".outOf", sensor.outOf(), plan.zones().keySet());
    problems.named(path + ".gate", sensor.gate(), plan.gates().keySet());
    if (Objects.equals(sensor.into(), sensor.outOf())) {
      problems.plan(
          ImportCode.PLAN_INCOMPLETE,
          path,
          "a zone it counts into or out of, and two different ones if both",
          sensor.into() == null ? "it has none" : "both are " + sensor.into());
    }
  }

  private void ascending(String path, Thresholds thresholds) {
    boolean ascends =
        thresholds.blue() < thresholds.yellow()
            && thresholds.yellow() < thresholds.orange()
            && thresholds.orange() < thresholds.red();
    if (!ascends) {
      problems.plan(ImportCode.VALUE_OUT_OF_RANGE, path, "densities that ascend", "they do not");
    }
  }
}
