package venuehub.server.writer;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import venuehub.core.Deadline;
import venuehub.server.clock.VenueClock;

/** The one timer of a venue, set to its next deadline. */
final class DeadlineTimer {
  /** Clocks may be set anew: a deadline further off is looked at again. */
  private static final Duration LONGEST = Duration.ofMinutes(1);

  private final VenueClock clock;
  private final Turn turn;
  private final Runnable wake;
  private Turn.Timer timer = Turn.Timer.NONE;
  private @Nullable String stuckKey;
  private long stuckAfter;

  DeadlineTimer(VenueClock clock, Turn turn, Runnable wake) {
    this.clock = clock;
    this.turn = turn;
    this.wake = wake;
  }

  void arm(Optional<Deadline> next) {
    timer.cancel();
    timer = Turn.Timer.NONE;
    next.filter(deadline -> !deadline.key().equals(stuckKey))
        .ifPresent(
            deadline -> {
              Duration until = clock.wallUntil(deadline.at());
              Duration delay = until.compareTo(LONGEST) > 0 ? LONGEST : until;
              timer = turn.after(delay.isNegative() ? Duration.ZERO : delay, wake);
            });
  }

  /** A deadline had no effect after an entry: it is not given again before the ledger has grown. */
  void stuck(Deadline deadline, long seq) {
    stuckKey = deadline.key();
    stuckAfter = seq;
  }

  boolean isStuck(Deadline deadline, long seq) {
    return deadline.key().equals(stuckKey) && stuckAfter == seq;
  }

  void cancel() {
    timer.cancel();
  }
}
