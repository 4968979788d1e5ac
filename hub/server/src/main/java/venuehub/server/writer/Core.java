package venuehub.server.writer;

import java.time.Instant;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import venuehub.core.Asking;
import venuehub.core.Command;
import venuehub.core.Deadline;
import venuehub.core.Decision;
import venuehub.core.Recorded;
import venuehub.core.Venue;
import venuehub.core.VenueState;
import venuehub.core.evidence.EvidenceCommand;

/**
 * The core as the writer sees it: a few pure functions over some state.
 *
 * @param empty the state before the first entry
 * @param decide what is allowed and what follows
 * @param apply what is true after
 * @param nextDeadline when the hub acts by itself
 * @param open whether the venue is open, so that an absence of the hub matters
 * @param outage the command that enters an absence of the hub, from one venue time to another
 */
public record Core<S>(
    S empty,
    Rules<S> decide,
    Changes<S> apply,
    Function<S, Optional<Deadline>> nextDeadline,
    Predicate<S> open,
    BiFunction<Instant, Instant, Command> outage) {

  /** The core of a venue. */
  public static final Core<VenueState> VENUE =
      new Core<>(
          VenueState.EMPTY,
          Venue::decide,
          Venue::apply,
          Venue::nextDeadline,
          state -> state.day().open(),
          EvidenceCommand.NoteOutage::new);

  /** What is allowed and what follows. */
  @FunctionalInterface
  public interface Rules<S> {
    /** Decides a command against a state. */
    Decision decide(S state, Asking asking, Command command);
  }

  /** What is true after. */
  @FunctionalInterface
  public interface Changes<S> {
    /** The state after an entry. */
    S apply(S state, Recorded entry);
  }
}
