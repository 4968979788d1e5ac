package venuehub.server.importer;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Households that compete for one place in the order: at the same place, with a pool in common or
 * tied by others who have. Lists of separate pools may both begin at 1; groups that share a pool
 * have places apart, see {@link HouseholdOrder}. Whoever was struck out competes with nobody.
 */
final class Ties {
  /** What stands for the pools of households that get one later, in turn. */
  private static final Set<String> ANY = Set.of("");

  private Ties() {}

  /** Households at one place, and the pools of all of them. */
  private record Tie(Set<String> pools, List<HouseholdDraft> households) {
    boolean isWith(HouseholdDraft household) {
      return !household.disqualified()
          && !households.getFirst().disqualified()
          && !Collections.disjoint(pools, poolsOf(household));
    }
  }

  static Set<String> poolsOf(HouseholdDraft household) {
    return household.pools().isEmpty() ? ANY : Set.copyOf(household.pools());
  }

  /** The households by tie, those that tie with nobody alone; in order of the first of each. */
  static List<List<HouseholdDraft>> of(List<HouseholdDraft> ordered) {
    Map<Integer, List<Tie>> ties = new LinkedHashMap<>();
    for (HouseholdDraft household : ordered) {
      List<Tie> atPlace = ties.computeIfAbsent(household.place(), _ -> new ArrayList<>());
      Tie joined = new Tie(new HashSet<>(), new ArrayList<>());
      List<Tie> with = atPlace.stream().filter(tie -> tie.isWith(household)).toList();
      with.forEach(
          tie -> {
            joined.pools.addAll(tie.pools);
            joined.households.addAll(tie.households);
          });
      joined.pools.addAll(poolsOf(household));
      joined.households.add(household);
      atPlace.removeAll(with);
      atPlace.add(joined);
    }
    return ties.values().stream().flatMap(List::stream).map(Tie::households).toList();
  }
}
