package venuehub.core.entry;

import static venuehub.core.RefusalCode.ALREADY_INSIDE;
import static venuehub.core.RefusalCode.ALREADY_SO;
import static venuehub.core.RefusalCode.HOUSEHOLD_FINAL;
import static venuehub.core.RefusalCode.OUT_OF_RANGE;
import static venuehub.core.RefusalCode.SLOT_FULL;
import static venuehub.core.RefusalCode.WRONG_SLOT;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import venuehub.core.Asking;
import venuehub.core.Decision;
import venuehub.core.Refusal;
import venuehub.core.VenueState;
import venuehub.core.plan.Rules.Place;
import venuehub.core.plan.VenuePlan;
import venuehub.core.roster.Household;
import venuehub.core.roster.Rank;
import venuehub.core.roster.Standing;

/** What is allowed at the entry and what follows. */
public final class EntryRules {
  /** Whoever holds longer than half a day closes the venue. */
  static final int MOST_MINUTES = 240;

  /** No gate lets in more households in ten minutes. */
  static final int FASTEST = 1_000;

  private EntryRules() {}

  /** Decides a command about the entry. */
  public static Decision decide(VenueState state, Asking asking, EntryCommand command) {
    return switch (command) {
      case EntryCommand.Admit admit -> AdmissionRules.admit(state, asking, admit);
      case EntryCommand.Leave leave -> AdmissionRules.leave(state, asking, leave);
      case EntryCommand.Hold hold -> hold(state, asking.at(), hold);
      case EntryCommand.Resume resume -> resume(state, resume);
      case EntryCommand.Pace pace -> pace(state, pace);
      case EntryCommand.Delay delay -> delay(state, delay);
      case EntryCommand.Reschedule reschedule -> reschedule(state, asking.at(), reschedule);
      case EntryCommand.TurnAway away -> AdmissionRules.turnAway(state, asking, away);
    };
  }

  private static Decision hold(VenueState state, Instant at, EntryCommand.Hold hold) {
    @Nullable Refusal unknown = unknown(state, hold.gate(), hold.slot());
    if (unknown != null) {
      return unknown.decision();
    }
    @Nullable Integer minutes = hold.minutes();
    if (minutes != null && (minutes < 1 || minutes > MOST_MINUTES)) {
      return Decision.refuse(OUT_OF_RANGE, "1 to " + MOST_MINUTES + " minutes", "it is " + minutes);
    }
    if (held(state, hold.gate(), hold.slot()) != null) {
      return Decision.refuse(ALREADY_SO, "an entry that goes on", "it is held already");
    }
    @Nullable Instant until = minutes == null ? null : at.plus(Duration.ofMinutes(minutes));
    return Decision.accept(new EntryEvent.EntryHeld(hold.gate(), hold.slot(), until, null));
  }

  private static Decision resume(VenueState state, EntryCommand.Resume resume) {
    @Nullable Refusal unknown = unknown(state, resume.gate(), resume.slot());
    if (unknown != null) {
      return unknown.decision();
    }
    return held(state, resume.gate(), resume.slot()) == null
        ? Decision.refuse(ALREADY_SO, "an entry that is held", "it goes on already")
        : Decision.accept(new EntryEvent.EntryResumed(resume.gate(), resume.slot()));
  }

  /** Exactly one of the two is to be named, and to be there. */
  private static @Nullable Refusal unknown(
      VenueState state, @Nullable String gate, @Nullable String slot) {
    if ((gate == null) == (slot == null)) {
      return new Refusal(
          OUT_OF_RANGE, "a gate or a slot", gate == null ? "neither is named" : "both are named");
    }
    if (gate != null) {
      return state.plan().gates().containsKey(gate) ? null : Refusal.unknown("gate", gate);
    }
    return slot != null && !state.plan().slots().containsKey(slot)
        ? Refusal.unknown("slot", slot)
        : null;
  }

  private static @Nullable Hold held(
      VenueState state, @Nullable String gate, @Nullable String slot) {
    if (gate != null) {
      return state.entry().gate(gate).hold();
    }
    return slot == null ? null : state.entry().slot(slot).hold();
  }

  private static Decision pace(VenueState state, EntryCommand.Pace pace) {
    if (!state.plan().gates().containsKey(pace.gate())) {
      return Refusal.unknown("gate", pace.gate()).decision();
    }
    @Nullable Integer households = pace.households();
    if (households != null && (households < 1 || households > FASTEST)) {
      return Decision.refuse(
          OUT_OF_RANGE, "1 to " + FASTEST + " households in ten minutes", "it is " + households);
    }
    return java.util.Objects.equals(state.entry().gate(pace.gate()).pace(), households)
        ? Decision.refuse(ALREADY_SO, "another pace", "it is this already")
        : Decision.accept(new EntryEvent.EntryPaced(pace.gate(), households));
  }

  private static Decision delay(VenueState state, EntryCommand.Delay delay) {
    VenuePlan.@Nullable Slot first = state.plan().slots().get(delay.slot());
    if (first == null) {
      return Refusal.unknown("slot", delay.slot()).decision();
    }
    if (delay.minutes() < 1 || delay.minutes() > MOST_MINUTES) {
      return Decision.refuse(
          OUT_OF_RANGE, "1 to " + MOST_MINUTES + " minutes", "it is " + delay.minutes());
    }
    List<String> slots =
        state.plan().slots().entrySet().stream()
            .filter(each -> each.getValue().day() == first.day())
            .filter(each -> !each.getValue().from().isBefore(first.from()))
            .sorted(Comparator.comparing(each -> each.getValue().from()))
            .map(Map.Entry::getKey)
            .toList();
    return Decision.accept(
        new EntryEvent.SlotsDelayed(slots, (int) Duration.ofMinutes(delay.minutes()).toSeconds()));
  }

  private static Decision reschedule(
      VenueState state, Instant at, EntryCommand.Reschedule reschedule) {
    @Nullable Household household = state.households().get(reschedule.household());
    if (household == null) {
      return Refusal.unknown("household", reschedule.household()).decision();
    }
    VenuePlan.@Nullable Slot slot = state.plan().slots().get(reschedule.slot());
    if (slot == null) {
      return Refusal.unknown("slot", reschedule.slot()).decision();
    }
    if (household.isFinal()) {
      return Decision.refuse(
          HOUSEHOLD_FINAL,
          household.number() + " to be in the order",
          "its outcome is " + household.state());
    }
    if (household.standing() != Standing.EXPECTED || state.entry().isInside(household.id())) {
      return Decision.refuse(
          ALREADY_INSIDE, household.number() + " to be on its way", "it has come");
    }
    return inSlot(state, at, household, reschedule.slot(), slot);
  }

  /** Only ever to a later slot: an earlier one would put it before those it stands behind. */
  private static Decision inSlot(
      VenueState state, Instant at, Household household, String id, VenuePlan.Slot slot) {
    Rank rank = household.rank();
    boolean later =
        slot.day() > rank.day() || (slot.day() == rank.day() && slot.rank() > rank.slot());
    if (rank.round() > 0 || !later) {
      return Decision.refuse(
          WRONG_SLOT, "a slot after its own", "it is none before which its number stands");
    }
    if (!state.entry().to(id, slot).isAfter(at)) {
      return Decision.refuse(WRONG_SLOT, "a slot that is not over", "it ended");
    }
    if (state.entry().slot(id).booked() >= slot.capacity()) {
      return Decision.refuse(
          SLOT_FULL, "fewer than " + slot.capacity() + " households in it", "it is full");
    }
    Rank there =
        new Rank(rank.round(), slot.day(), slot.rank(), rank.batch(), 0, rank.order(), rank.lot())
            .movedTo(Place.SLOT, state.day().number(), state.numbers().tail());
    return Decision.accept(new EntryEvent.HouseholdRescheduled(household.id(), id, there));
  }
}
