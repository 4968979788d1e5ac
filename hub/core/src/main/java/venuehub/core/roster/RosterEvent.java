package venuehub.core.roster;

import java.util.List;
import org.jspecify.annotations.Nullable;
import venuehub.core.Event;

/** What happened to households apart from any counter. */
public sealed interface RosterEvent extends Event {
  /** Households of the published roster, at most some hundred an entry. */
  record HouseholdsListed(List<HouseholdPlan> households) implements RosterEvent {
    public HouseholdsListed {
      households = List.copyOf(households);
    }
  }

  /**
   * A household checked in.
   *
   * @param rank its place from here on
   */
  record HouseholdArrived(String household, Rank rank) implements RosterEvent {}

  /** A household that missed its call stands in the order again, at the place the rule gives. */
  record MakeUpRequested(String household, Rank rank) implements RosterEvent {}

  /** Equal numbers were drawn in public: the first of the list goes first. */
  record TieDrawn(String tie, List<String> order) implements RosterEvent {
    public TieDrawn {
      order = List.copyOf(order);
    }
  }

  /**
   * A household's day ended other than by a contract.
   *
   * @param counter where, if at a counter
   * @param reason code from the list of reasons, if one was given
   * @param note salted hash of a note, if one was taken
   */
  record HouseholdEnded(
      String household,
      Outcome outcome,
      @Nullable String counter,
      @Nullable String reason,
      @Nullable String note)
      implements RosterEvent {}

  /** The day closed before a household was served to the end: it comes again on another day. */
  record HouseholdCarried(String household, Rank rank) implements RosterEvent {}
}
