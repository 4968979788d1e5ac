package venuehub.server.importer;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import venuehub.core.plan.VenuePlan;

/** Fills slots along the order, up to their capacities; equal places stay in one slot. */
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
    @Nullable HouseholdDraft before = null;
    for (HouseholdDraft draft : without) {
      boolean tied = before != null && before.place() == draft.place();
      while (!tied && index < slots.size() && filled >= slots.get(index).getValue().capacity()) {
        index++;
        filled = 0;
      }
      if (index >= slots.size()) {
        int capacity = slots.stream().mapToInt(entry -> entry.getValue().capacity()).sum();
        problems.add(
            ImportCode.SLOTS_FULL,
            file,
            null,
            null,
            "slots for " + without.size() + " households",
            "they hold " + capacity);
        return;
      }
      draft.expect(slots.get(index).getKey());
      filled++;
      before = draft;
    }
  }
}
