package venuehub.server.importer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import venuehub.core.plan.VenuePlan.CounterPlan;

/** Which pools can be chosen from at one time: each needs a selection desk to itself. */
final class SelectionDesks {
  private final List<CounterPlan> desks;
  private final Map<CounterPlan, String> taken = new HashMap<>();

  SelectionDesks(Collection<CounterPlan> desks) {
    this.desks = List.copyOf(desks);
  }

  /**
   * The pools that find a desk, as many as possible, those that come first before others.
   *
   * @param pools the fastest first, so that what they do together is the most there can be
   */
  List<String> served(List<String> pools) {
    List<String> served = new ArrayList<>();
    for (String pool : pools) {
      if (seat(pool, new HashSet<>())) {
        served.add(pool);
      }
    }
    return served;
  }

  /** Takes a desk for a pool, moving others to another desk of theirs where that is needed. */
  private boolean seat(String pool, Set<CounterPlan> tried) {
    for (CounterPlan desk : desks) {
      boolean serves = desk.pools().isEmpty() || desk.pools().contains(pool);
      if (serves && tried.add(desk)) {
        @Nullable String other = taken.get(desk);
        if (other == null || seat(other, tried)) {
          taken.put(desk, pool);
          return true;
        }
      }
    }
    return false;
  }
}
