package venuehub.core.turn;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import venuehub.core.Command;

/** What may be asked at counters. */
public sealed interface TurnCommand extends Command {
  /** The counter the command is about. */
  String counter();

  record OpenCounter(String counter) implements TurnCommand {}

  record PauseCounter(String counter) implements TurnCommand {}

  record CloseCounter(String counter) implements TurnCommand {}

  /** Calls the next eligible number. */
  record CallNext(String counter) implements TurnCommand {}

  /** Calls the household again. */
  record CallRepeat(String counter) implements TurnCommand {}

  /** The household is at the counter. */
  record CallPresent(String counter) implements TurnCommand {}

  /** Nobody answered the last call. */
  record CallMissedByHousehold(String counter) implements TurnCommand {}

  /** Calls a household out of order; takes effect with a second key. */
  record CallOutOfOrder(String counter, String household, String reason, @Nullable String note)
      implements TurnCommand {}

  record PassReview(String counter) implements TurnCommand {}

  record FailReview(String counter, String reason, @Nullable String note) implements TurnCommand {}

  /** The household gives up, before or after its choice. */
  record Decline(String counter, String reason, @Nullable String note) implements TurnCommand {}

  record SignForm(String counter) implements TurnCommand {}

  record SignContract(String counter) implements TurnCommand {}

  /**
   * The hub: a moment of the time to choose has come.
   *
   * @param call the call whose turn it is
   * @param until the end of the time as it stood when the moment was set
   * @param secondsLeft a warning; 0: the time is over
   */
  record ChoiceDue(String counter, String call, Instant until, int secondsLeft)
      implements TurnCommand {}
}
