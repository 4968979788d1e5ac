package venuehub.server.importer;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import venuehub.core.plan.StageKind;
import venuehub.core.plan.VenuePlan.CounterPlan;
import venuehub.core.plan.VenuePlan.Stage;
import venuehub.server.importer.venue.PlanForms.EstimatesForm;
import venuehub.server.importer.venue.PlanForms.GateForm;
import venuehub.server.importer.venue.VenueForm;

/**
 * How many households a time slot can carry: no more than the pools, the counters of the other
 * stages and the gates can do in its length. Each pool does one household after the other, so its
 * rate is {@code 3600 / (expected time to choose + changeover)} households an hour; of those booked
 * only the share expected to come takes any time.
 */
final class SlotLimits {
  private static final double HOUR = Duration.ofHours(1).toSeconds();
  private static final double PERCENT = 100.0;

  private final List<Limit> limits = new ArrayList<>();

  /**
   * One limit.
   *
   * @param by what does the work, for people
   * @param booked households of a slot of so many seconds
   * @param figures what the number is made of, for people
   */
  private record Limit(String by, Booked booked, String figures) {}

  private interface Booked {
    double in(int seconds);
  }

  private SlotLimits() {}

  /**
   * @param stages of the plan
   * @param counters of the plan
   */
  static SlotLimits of(
      VenueForm form, Map<String, Stage> stages, Map<String, CounterPlan> counters) {
    SlotLimits limits = new SlotLimits();
    limits.pools(form, counters(stages, counters, StageKind.SELECTION));
    EstimatesForm estimates = form.estimates();
    double come = estimates.showUpPercent() / PERCENT;
    limits.stage(StageKind.REVIEW, stages, counters, estimates.review(), come);
    double sign = come * form.rules().takeUpPercent() / PERCENT;
    limits.stage(StageKind.SIGNING, stages, counters, estimates.signing(), sign);
    limits.gates(form.gates() == null ? List.of() : form.gates().values());
    return limits;
  }

  /** Households that may be booked into a slot of so many seconds; no limit where none is known. */
  int most(int seconds) {
    return (int)
        limits.stream()
            .mapToDouble(limit -> limit.booked().in(seconds))
            .min()
            .orElse(Integer.MAX_VALUE);
  }

  /** What that number is made of, for people. */
  String figures(int seconds) {
    return limits.stream()
        .map(
            limit ->
                "%d by the %s (%s)"
                    .formatted((int) limit.booked().in(seconds), limit.by(), limit.figures()))
        .collect(Collectors.joining(", "));
  }

  private void pools(VenueForm form, Collection<CounterPlan> desks) {
    EstimatesForm estimates = form.estimates();
    Map<String, Double> hourly = new LinkedHashMap<>();
    form.pools()
        .forEach(
            (id, pool) -> {
              int limit = pool.limit() == null ? form.rules().selection().limit() : pool.limit();
              double each = limit * estimates.choicePercent() / PERCENT + estimates.changeover();
              hourly.put(id, HOUR / each);
            });
    List<String> served = new SelectionDesks(desks).served(byRate(hourly));
    if (served.isEmpty()) {
      return;
    }
    double together = served.stream().mapToDouble(pool -> rate(hourly, pool)).sum();
    double come = estimates.showUpPercent() / PERCENT;
    String rates =
        served.stream()
            .map(pool -> String.format(Locale.ROOT, "%s %.1f/h", pool, rate(hourly, pool)))
            .collect(Collectors.joining(", "));
    limits.add(
        new Limit(
            "pools",
            seconds -> together * seconds / HOUR / come,
            rates + "; " + estimates.showUpPercent() + " % come"));
  }

  private static List<String> byRate(Map<String, Double> hourly) {
    return hourly.keySet().stream()
        .sorted(Comparator.comparingDouble((String pool) -> rate(hourly, pool)).reversed())
        .toList();
  }

  private static double rate(Map<String, Double> hourly, String pool) {
    @Nullable Double rate = hourly.get(pool);
    return rate == null ? 0 : rate;
  }

  private void stage(
      StageKind kind,
      Map<String, Stage> stages,
      Map<String, CounterPlan> counters,
      @Nullable Integer each,
      double share) {
    int open = counters(stages, counters, kind).size();
    if (each != null && open > 0) {
      limits.add(
          new Limit(
              kind.wire() + " counters",
              seconds -> (double) open * seconds / each / share,
              "%d at %.1f/h".formatted(open, HOUR / each)));
    }
  }

  private void gates(Collection<GateForm> gates) {
    List<Integer> capacities = new ArrayList<>();
    for (GateForm gate : gates) {
      if (gate.capacity() != null) {
        capacities.add(gate.capacity());
      }
    }
    // A gate without a figure may let in anybody.
    if (!gates.isEmpty() && capacities.size() == gates.size()) {
      int together = capacities.stream().mapToInt(Integer::intValue).sum();
      String each = capacities.stream().map(String::valueOf).collect(Collectors.joining(" + "));
      limits.add(new Limit("gates", _ -> together, each));
    }
  }

  private static Collection<CounterPlan> counters(
      Map<String, Stage> stages, Map<String, CounterPlan> counters, StageKind kind) {
    return counters.values().stream()
        .filter(
            counter -> {
              @Nullable Stage stage = stages.get(counter.stage());
              return stage != null && stage.kind() == kind;
            })
        .toList();
  }
}
