package venuehub.core.entry;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import venuehub.core.Event;
import venuehub.core.roster.Rank;

/** What happened at the entry. */
public sealed interface EntryEvent extends Event {
  /**
   * A household was let in.
   *
   * @param actedAt when it came in, if that was before the hub heard of it
   * @param remarks codes of the refusals that would have stood against it, had the gate been able
   *     to ask: it is in the hall nevertheless, and is counted
   */
  record HouseholdAdmitted(
      String gate,
      String household,
      String number,
      int people,
      @Nullable Instant actedAt,
      List<String> remarks)
      implements EntryEvent {
    public HouseholdAdmitted {
      remarks = List.copyOf(remarks);
    }

    @Override
    public Map<String, Object> result() {
      return Map.of("household", household, "number", number, "people", people, "remarks", remarks);
    }
  }

  /**
   * People went out.
   *
   * @param household who may come back, if it was told
   */
  record PeopleLeft(String gate, int people, @Nullable String household, @Nullable Instant actedAt)
      implements EntryEvent {}

  /**
   * The entry is held at a gate or for a slot.
   *
   * @param expectedUntil when it is thought to go on
   * @param zone the zone whose crowd made the hub hold it; null where a person does
   */
  record EntryHeld(
      @Nullable String gate,
      @Nullable String slot,
      @Nullable Instant expectedUntil,
      @Nullable String zone)
      implements EntryEvent {}

  /** The entry goes on at a gate or for a slot. */
  record EntryResumed(@Nullable String gate, @Nullable String slot) implements EntryEvent {}

  /** A gate lets in at most so many households in ten minutes; absent: as they come. */
  record EntryPaced(String gate, @Nullable Integer households) implements EntryEvent {}

  /** Slots begin later than planned. */
  record SlotsDelayed(List<String> slots, int seconds) implements EntryEvent {
    public SlotsDelayed {
      slots = List.copyOf(slots);
    }
  }

  /** A household comes in another slot, at its tail. */
  record HouseholdRescheduled(String household, String slot, Rank rank) implements EntryEvent {}

  /**
   * Somebody was not let in.
   *
   * @param household if it could be told
   * @param code the refusal's code, such as {@code too-early}
   * @param actedAt when, if that was before the hub heard of it
   */
  record HouseholdTurnedAway(
      String gate, @Nullable String household, String code, @Nullable Instant actedAt)
      implements EntryEvent {}
}
