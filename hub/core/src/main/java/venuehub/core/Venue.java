package venuehub.core;

import java.util.Optional;

/**
 * The two doors of the core: what is allowed and what follows ({@link #decide}), what is true after
 * ({@link #apply}).
 */
public final class Venue {
  private Venue() {}

  /** Decides a command against a state; changes nothing. */
  public static Decision decide(VenueState state, Asking asking, Command command) {
    return Decision.refuse(RefusalCode.UNKNOWN, "a command of this venue", "it has none");
  }

  /** The state after an entry. Cannot refuse: what stands in the ledger has happened. */
  public static VenueState apply(VenueState state, Recorded entry) {
    return state;
  }

  /** The next moment at which the hub acts by itself; none while nothing is running. */
  public static Optional<Deadline> nextDeadline(VenueState state) {
    return Optional.empty();
  }
}
