package venuehub.server.importer;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import venuehub.core.plan.VenuePlan;

/**
 * Fills slots along the order, up to their capacities; ties stay in one slot. Whoever was struck
 * out stands in the slot of its place and takes none of its capacity.
 */
final class SlotFilling {
  private SlotFilling() {}

  /** Gives a slot to each household that has none. */
  static void fill(
      List<HouseholdDraft> ordered, VenuePlan plan, String file, ImportProblems problems) {
    List<HouseholdDraft> without = ordered.stream().filter(draft -> draft.slot() == null).toList();
    List<Map.Entry<String, VenuePlan.Slot>> slots =
        plan.slots().entrySet().stream()
            .sorted(Comparator.comparing(entry -> entry.getValue().from()))
            .toList();
    int index = 0;
    int filled = 0;
    for (List<HouseholdDraft> tie : Ties.of(without)) {
      int coming = (int) tie.stream().filter(draft -> !draft.disqualified()).count();
      while (coming > 0
          && index < slots.size()
          && filled >= slots.get(index).getValue().capacity()) {
        index++;
        filled = 0;
      }
      if (index >= slots.size()) {
        full(without, slots, file, problems);
        return;
      }
      String slot = slots.get(index).getKey();
      tie.forEach(draft -> draft.expect(slot));
      filled += coming;
    }
  }

  private static void full(
      List<HouseholdDraft> without,
      List<Map.Entry<String, VenuePlan.Slot>> slots,
      String file,
      ImportProblems problems) {
    long coming = without.stream().filter(draft -> !draft.disqualified()).count();
    int capacity = slots.stream().mapToInt(entry -> entry.getValue().capacity()).sum();
    problems.add(
        ImportCode.SLOTS_FULL,
        file,
        null,
        null,
        "slots for " + coming + " households",
        "they hold " + capacity);
  }
}
