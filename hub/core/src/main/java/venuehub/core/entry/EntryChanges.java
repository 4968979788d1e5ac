package venuehub.core.entry;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import venuehub.core.Recorded;
import venuehub.core.VenueState;
import venuehub.core.crowd.CrowdChanges;
import venuehub.core.roster.Household;

/** What is true after an event at the entry. */
public final class EntryChanges {
  private EntryChanges() {}

  /** The state after an event at the entry. */
  public static VenueState apply(VenueState state, Recorded entry, EntryEvent event) {
    EntryState before = state.entry();
    return switch (event) {
      case EntryEvent.HouseholdAdmitted admitted ->
          CrowdChanges.through(
              state.with(admitted(state, before, entry, admitted)),
              admitted.gate(),
              admitted.people(),
              0,
              entry.at());
      case EntryEvent.PeopleLeft left ->
          CrowdChanges.through(
              state.with(left(before, entry, left)), left.gate(), 0, left.people(), entry.at());
      case EntryEvent.EntryHeld held ->
          state.with(
              held(
                  before,
                  held.gate(),
                  held.slot(),
                  new Hold(entry.at(), entry.actor(), held.expectedUntil(), held.zone())));
      case EntryEvent.EntryResumed resumed ->
          state.with(held(before, resumed.gate(), resumed.slot(), null));
      case EntryEvent.EntryPaced paced ->
          state.with(
              before.with(paced.gate(), before.gate(paced.gate()).paced(paced.households())));
      case EntryEvent.SlotsDelayed delayed -> state.with(delayed(before, delayed));
      case EntryEvent.HouseholdRescheduled rescheduled -> rescheduled(state, rescheduled);
      case EntryEvent.HouseholdTurnedAway away -> state.with(before.turnedAway(away.code()));
    };
  }

  private static EntryState admitted(
      VenueState state, EntryState before, Recorded entry, EntryEvent.HouseholdAdmitted admitted) {
    Instant at = admitted.actedAt() == null ? entry.at() : admitted.actedAt();
    String slot = state.households().at(admitted.household()).plan().slot();
    boolean first = before.admissions().get(admitted.household()) == null;
    Admission admission =
        new Admission(
            admitted.household(),
            admitted.number(),
            admitted.gate(),
            admitted.people(),
            at,
            admitted.remarks(),
            null);
    EntryState in =
        before
            .with(admission)
            .with(admitted.gate(), before.gate(admitted.gate()).admitted(admitted.people(), at));
    EntryState counted = first ? in.with(slot, in.slot(slot).admitted(admitted.people())) : in;
    return admitted.remarks().isEmpty() ? counted : counted.conflicting(entry.seq(), admission);
  }

  private static EntryState left(EntryState before, Recorded entry, EntryEvent.PeopleLeft left) {
    EntryState out = before.with(left.gate(), before.gate(left.gate()).left(left.people()));
    @Nullable Admission admission =
        left.household() == null ? null : before.admissions().get(left.household());
    Instant at = left.actedAt() == null ? entry.at() : left.actedAt();
    return admission == null ? out : out.with(admission.left(at));
  }

  private static EntryState held(
      EntryState before, @Nullable String gate, @Nullable String slot, @Nullable Hold hold) {
    if (gate != null) {
      return before.with(gate, before.gate(gate).held(hold));
    }
    return slot == null ? before : before.with(slot, before.slot(slot).held(hold));
  }

  private static EntryState delayed(EntryState before, EntryEvent.SlotsDelayed delayed) {
    EntryState after = before;
    for (String slot : delayed.slots()) {
      after = after.with(slot, after.slot(slot).delayed(delayed.seconds()));
    }
    return after;
  }

  private static VenueState rescheduled(
      VenueState state, EntryEvent.HouseholdRescheduled rescheduled) {
    Household household = state.households().at(rescheduled.household());
    String from = household.plan().slot();
    return state
        .with(
            state
                .households()
                .with(household.expectedIn(rescheduled.slot()).withRank(rescheduled.rank())))
        .with(state.entry().booked(Map.of(from, -1, rescheduled.slot(), 1)))
        .with(state.numbers().afterTail(rescheduled.rank().tail()));
  }
}
