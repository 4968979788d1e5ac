package venuehub.server.importer;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import venuehub.core.plan.VenuePlan;
import venuehub.core.plan.VenuePlan.Gate;

/**
 * Gives each household a gate where the plan says how many every gate can let in: of one slot, the
 * households go to the gates in the proportion of what these can do.
 */
final class GateFilling {
  private final Map<String, Gate> gates;
  private final Map<String, Map<String, Integer>> given = new HashMap<>();

  private GateFilling(Map<String, Gate> gates) {
    this.gates = gates;
  }

  /** Gives the gates to households that have their slots. */
  static void fill(List<HouseholdDraft> ordered, VenuePlan plan) {
    boolean all = plan.gates().values().stream().allMatch(gate -> gate.capacity() != null);
    if (plan.gates().isEmpty() || !all) {
      return;
    }
    GateFilling filling = new GateFilling(plan.gates());
    ordered.stream().filter(draft -> !draft.disqualified()).forEach(filling::give);
  }

  private void give(HouseholdDraft draft) {
    Map<String, Integer> ofSlot =
        given.computeIfAbsent(String.valueOf(draft.slot()), slot -> new HashMap<>());
    gates.keySet().stream()
        .min(
            Comparator.comparingDouble((String gate) -> load(ofSlot, gate))
                .thenComparing(Comparator.naturalOrder()))
        .ifPresent(
            gate -> {
              draft.comeBy(gate);
              ofSlot.merge(gate, 1, Integer::sum);
            });
  }

  private double load(Map<String, Integer> ofSlot, String id) {
    @Nullable Gate gate = gates.get(id);
    return gate == null ? 0 : (double) ofSlot.getOrDefault(id, 0) / capacity(gate);
  }

  private static int capacity(Gate gate) {
    @Nullable Integer capacity = gate.capacity();
    return capacity == null ? 0 : capacity;
  }
}
