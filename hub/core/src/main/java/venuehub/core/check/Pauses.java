package venuehub.core.check;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import venuehub.core.Event;
import venuehub.core.Recorded;
import venuehub.core.day.DayEvent;
import venuehub.core.evidence.EvidenceEvent;

/**
 * When the clocks of turns ran and when they stood still, told from the entries alone and not from
 * the state.
 */
final class Pauses {
  private final Set<String> causes = new HashSet<>();
  private boolean open;
  private @Nullable Instant since;
  private Duration total = Duration.ZERO;

  void follow(Recorded entry) {
    Event event = entry.event();
    if (event instanceof DayEvent day) {
      day(day);
    } else if (event instanceof EvidenceEvent evidence) {
      evidence(evidence, entry.at());
    }
  }

  private void day(DayEvent event) {
    switch (event) {
      case DayEvent.DayOpened opened -> open = true;
      case DayEvent.DayClosed closed -> {
        open = false;
        causes.clear();
        since = null;
      }
      case DayEvent.SpeedSet set -> {}
    }
  }

  private void evidence(EvidenceEvent event, Instant at) {
    switch (event) {
      case EvidenceEvent.VenueFrozen frozen -> {
        since = since == null ? at : since;
        causes.add(frozen.cause());
      }
      case EvidenceEvent.VenueResumed resumed -> {
        causes.remove(resumed.cause());
        if (causes.isEmpty() && since != null) {
          total = total.plus(Duration.between(since, at));
          since = null;
        }
      }
      case EvidenceEvent.OutageNoted outage -> {
        if (since == null) {
          total = total.plus(Duration.between(outage.from(), outage.to()));
        }
      }
      case EvidenceEvent.ApprovalAsked asked -> {}
      case EvidenceEvent.ApprovalGiven given -> {}
      case EvidenceEvent.ApprovalRefused refused -> {}
      case EvidenceEvent.ApprovalLapsed lapsed -> {}
      case EvidenceEvent.ActUndone undone -> {}
    }
  }

  /** Whether the venue is open and nothing holds it still. */
  boolean running() {
    return open && causes.isEmpty();
  }

  boolean open() {
    return open;
  }

  /** All pauses ended so far, together. */
  Duration total() {
    return total;
  }
}
