package venuehub.server.writer;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import venuehub.server.clock.VenueClock;

/** Whether the hub was away from the venue: not running, held still, or cut off from its ledger. */
final class Absence {
  private final VenueClock clock;
  private Instant lastSeen = Instant.MAX;
  private @Nullable Instant awayFrom;

  Absence(VenueClock clock) {
    this.clock = clock;
  }

  /** The last sign of life before this writer began; null if there was none. */
  void begin(@Nullable Instant lastSign) {
    lastSeen = lastSign == null ? clock.now() : lastSign;
  }

  /** An entry others wrote is a sign of life; was there an outage, they entered it. */
  void entered(Instant at) {
    lastSeen = at.isAfter(lastSeen) ? at : lastSeen;
    awayFrom = null;
  }

  /** The ledger answered, after all that others wrote was taken in. */
  void answered() {
    if (isLong()) {
      awayFrom = lastSeen;
    }
    lastSeen = clock.now();
  }

  /** Whether nothing was heard of the ledger for so long that it is an outage. */
  boolean isLong() {
    return lastSeen.isBefore(clock.now().minus(clock.absence()));
  }

  /** Venue time from which the hub was away, if that is yet to be entered. */
  Optional<Instant> toEnter() {
    return Optional.ofNullable(awayFrom);
  }

  /** The outage is entered, or does not matter. */
  void settled() {
    awayFrom = null;
  }
}
