package venuehub.server.importer;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import venuehub.core.plan.VenuePlan;
import venuehub.core.roster.HouseholdPlan;
import venuehub.server.importer.venue.PlanForms.EstimatesForm;

/** Judges a plan that is without fault: what will not work out although it is allowed. */
final class DryRun {
  private DryRun() {}

  static List<ImportProblem> warnings(
      VenuePlan plan,
      SlotSizes sizes,
      EstimatesForm estimates,
      Map<String, Integer> unitsOfPool,
      List<HouseholdPlan> households) {
    ImportProblems warnings = new ImportProblems();
    Map<String, Integer> inSlot = new HashMap<>();
    Map<String, Integer> ofPool = new HashMap<>();
    for (HouseholdPlan household : households) {
      if (household.disqualified()) {
        continue;
      }
      inSlot.merge(household.slot(), 1, Integer::sum);
      household.pools().forEach(pool -> ofPool.merge(pool, 1, Integer::sum));
    }
    plan.slots().forEach((id, slot) -> slot(id, slot, inSlot.getOrDefault(id, 0), sizes, warnings));
    plan.pools()
        .forEach(
            (id, pool) -> {
              int units = unitsOfPool.getOrDefault(id, 0);
              int choosing = ofPool.getOrDefault(id, 0);
              pool(id, units, choosing, warnings);
              time(plan, id, choosing, estimates, warnings);
            });
    return warnings.kept();
  }

  private static void slot(
      String id, VenuePlan.Slot slot, int households, SlotSizes sizes, ImportProblems warnings) {
    if (households > slot.capacity()) {
      warnings.plan(
          ImportCode.SLOT_OVER_CAPACITY,
          "slots." + id,
          "at most " + slot.capacity() + " households",
          "there are "
              + households
              + "; it can carry "
              + sizes.most((int) Duration.between(slot.from(), slot.to()).toSeconds()));
    }
  }

  private static void pool(String id, int units, int households, ImportProblems warnings) {
    if (units == 0 || households == 0) {
      warnings.plan(
          ImportCode.POOL_EMPTY,
          "pools." + id,
          "units and households for each pool",
          "this one has " + units + " and " + households);
    }
  }

  /** Selection inside a pool is serial, however many desks serve it. */
  private static void time(
      VenuePlan plan, String id, int households, EstimatesForm estimates, ImportProblems warnings) {
    @Nullable Integer own = plan.pool(id).limitSeconds();
    int limit = own == null ? plan.rules().selection().limitSeconds() : own;
    double each = limit * estimates.choicePercent() / 100.0 + estimates.changeover();
    double wanted = households * estimates.showUpPercent() / 100.0 * each;
    long open =
        plan.days().stream()
            .mapToLong(day -> Duration.between(day.opens(), day.closes()).toSeconds())
            .sum();
    if (wanted > open) {
      warnings.plan(
          ImportCode.POOL_SHORT_OF_TIME,
          "pools." + id,
          "no more than " + open / 60 + " minutes of selection",
          households + " households are expected to take " + Math.round(wanted / 60));
    }
  }
}
