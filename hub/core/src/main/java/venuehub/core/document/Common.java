package venuehub.core.document;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import venuehub.core.VenueState;
import venuehub.core.evidence.Freeze;
import venuehub.core.plan.Rules.Place;
import venuehub.core.plan.VenuePlan;
import venuehub.core.roster.Household;

/** Parts that several documents show, so that they show them alike. */
final class Common {
  private Common() {}

  /** Whether day, freeze or plan are other than before: what most rests depend on. */
  static boolean venueTouched(VenueState before, VenueState after) {
    return before.day() != after.day()
        || before.freeze() != after.freeze()
        || before.adopted() != after.adopted();
  }

  static Map<String, Object> freezes(VenueState state) {
    Map<String, Object> freezes = new LinkedHashMap<>();
    state
        .freeze()
        .causes()
        .forEach(
            (id, cause) -> {
              freezes.put(id, freeze(cause));
            });
    return freezes;
  }

  private static Map<String, Object> freeze(Freeze.Cause cause) {
    return new Row()
        .put("kind", cause.kind().wire())
        .put("reason", cause.reason())
        .put("since", cause.since())
        .done();
  }

  static Map<String, Object> pools(VenuePlan plan) {
    Map<String, Object> pools = new LinkedHashMap<>();
    plan.pools()
        .forEach(
            (id, pool) ->
                pools.put(
                    id, new Row().put("label", pool.label()).put("rank", pool.rank()).done()));
    return pools;
  }

  static Map<String, Object> stages(VenuePlan plan) {
    Map<String, Object> stages = new LinkedHashMap<>();
    plan.stages()
        .forEach(
            (id, stage) ->
                stages.put(
                    id,
                    new Row()
                        .put("label", stage.label())
                        .put("kind", stage.kind().wire())
                        .put("rank", stage.rank())
                        .done()));
    return stages;
  }

  /** The mark of a simulated venue; null for a real one. */
  static @Nullable Map<String, Object> simulated(VenueState state) {
    int speed = state.day().simulatedSpeed();
    return speed == 0 ? null : Map.of("speed", speed);
  }

  /**
   * How a household that missed its call comes back: the place it has been put, {@code request}
   * when it must ask for it, {@code no-more} when the rule does not let it; null when it has not
   * missed one, or has been called again.
   */
  static @Nullable String returns(VenueState state, Household household) {
    if (household.missed() == 0) {
      return null;
    }
    Place place = state.rules().missed().place();
    return switch (household.standing()) {
      case DEFERRED_MISSED ->
          household.missed() > state.rules().missed().times() ? "no-more" : "request";
      case WAITING -> place.wire();
      case EXPECTED, CALLED, PRESENT, DEFERRED_DOCUMENTS, FINAL -> null;
    };
  }
}
