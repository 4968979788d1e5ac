package venuehub.core.entry;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import venuehub.core.Table;
import venuehub.core.plan.VenuePlan;

/**
 * How the entry stands.
 *
 * @param admissions by household: its latest way in on the day at hand
 * @param gates by gate, those that differ from {@link GateState#QUIET}
 * @param slots by slot, those that differ from {@link SlotState#EMPTY}
 * @param turnedAway by refusal code: how often on the day at hand
 * @param conflicts by the number of their entry: ways in that would have been refused, the latest
 */
public record EntryState(
    Table<Admission> admissions,
    Table<GateState> gates,
    Table<SlotState> slots,
    Table<Integer> turnedAway,
    Table<Admission> conflicts) {
  /** More than this at a time is looked into by nobody; the ledger has them all. */
  static final int CONFLICTS_KEPT = 50;

  public static final EntryState NONE =
      new EntryState(Table.empty(), Table.empty(), Table.empty(), Table.empty(), Table.empty());

  public GateState gate(String id) {
    GateState known = gates.get(id);
    return known == null ? GateState.QUIET : known;
  }

  public SlotState slot(String id) {
    SlotState known = slots.get(id);
    return known == null ? SlotState.EMPTY : known;
  }

  /** Whether the household is in the hall. */
  public boolean isInside(String household) {
    @Nullable Admission admission = admissions.get(household);
    return admission != null && admission.inside();
  }

  /** When the slot begins, delays included. */
  public Instant from(String id, VenuePlan.Slot planned) {
    return planned.from().plusSeconds(slot(id).delaySeconds());
  }

  /** When the slot ends, delays included. */
  public Instant to(String id, VenuePlan.Slot planned) {
    return planned.to().plusSeconds(slot(id).delaySeconds());
  }

  /**
   * People let in less people counted out, of the day at hand; below 0 if exits were miscounted.
   */
  public int people() {
    return gates.all().stream().mapToInt(gate -> gate.in() - gate.out()).sum();
  }

  /** A new entry of the ledger begins. */
  public EntryState settled() {
    boolean untouched =
        admissions.touched().isEmpty()
            && gates.touched().isEmpty()
            && slots.touched().isEmpty()
            && turnedAway.touched().isEmpty()
            && conflicts.touched().isEmpty();
    return untouched ? this : allSettled();
  }

  private EntryState allSettled() {
    return new EntryState(
        admissions.settled(),
        gates.settled(),
        slots.settled(),
        turnedAway.settled(),
        conflicts.settled());
  }

  /** Households were given slots. */
  public EntryState booked(Map<String, Integer> bySlot) {
    Table<SlotState> now = slots;
    for (Map.Entry<String, Integer> each : bySlot.entrySet()) {
      now = now.with(each.getKey(), slot(each.getKey()).booked(each.getValue()));
    }
    return withSlots(now);
  }

  /** A day begins: nobody is inside, no gate is held; slots keep who was given them. */
  public EntryState ofNewDay() {
    return new EntryState(
        emptied(admissions), emptied(gates), slots, emptied(turnedAway), emptied(conflicts));
  }

  private static <V> Table<V> emptied(Table<V> table) {
    Table<V> empty = table;
    for (String id : table.rows().keySet()) {
      empty = empty.without(id);
    }
    return empty;
  }

  EntryState with(Admission admission) {
    return new EntryState(
        admissions.with(admission.household(), admission), gates, slots, turnedAway, conflicts);
  }

  EntryState with(String id, GateState gate) {
    return new EntryState(admissions, gates.with(id, gate), slots, turnedAway, conflicts);
  }

  EntryState with(String id, SlotState slot) {
    return withSlots(slots.with(id, slot));
  }

  private EntryState withSlots(Table<SlotState> to) {
    return new EntryState(admissions, gates, to, turnedAway, conflicts);
  }

  EntryState turnedAway(String code) {
    Integer before = turnedAway.get(code);
    return new EntryState(
        admissions,
        gates,
        slots,
        turnedAway.with(code, before == null ? 1 : before + 1),
        conflicts);
  }

  /** Keeps a way in that would have been refused, and lets the oldest go. */
  EntryState conflicting(long entry, Admission admission) {
    Table<Admission> kept = conflicts.with(Long.toString(entry), admission);
    if (kept.size() > CONFLICTS_KEPT) {
      long oldest = kept.rows().keySet().stream().mapToLong(Long::parseLong).min().orElseThrow();
      kept = kept.without(Long.toString(oldest));
    }
    return new EntryState(admissions, gates, slots, turnedAway, kept);
  }
}
