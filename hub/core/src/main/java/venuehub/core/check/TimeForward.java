package venuehub.core.check;

import java.time.Instant;
import java.util.Optional;
import venuehub.core.Recorded;
import venuehub.core.VenueState;

/** Positions follow each other without a hole, and venue time never goes back. */
final class TimeForward implements Invariant {
  private long seq;
  private Instant at = Instant.MIN;

  @Override
  public String name() {
    return "time-forward";
  }

  @Override
  public Optional<String> broken(VenueState before, Recorded entry, VenueState after) {
    long position = seq + 1;
    Instant last = at;
    seq = entry.seq();
    at = entry.at();
    if (entry.seq() != position) {
      return Sentence.expected("position " + position, "the entry has " + entry.seq());
    }
    return Sentence.unless(
        !entry.at().isBefore(last), "a time not before " + last, "it is " + entry.at());
  }
}
