package venuehub.core.evidence;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import venuehub.core.Event;

/** What happened to the record's safeguards. */
public sealed interface EvidenceEvent extends Event {
  record VenueFrozen(String cause, Freeze.Kind kind, String reason, @Nullable String note)
      implements EvidenceEvent {}

  /** A cause ended; with the last, every clock of a turn is extended by the pause. */
  record VenueResumed(String cause) implements EvidenceEvent {}

  record ApprovalAsked(String approval, String act, Map<String, String> args, Instant until)
      implements EvidenceEvent {
    public ApprovalAsked {
      args = Map.copyOf(args);
    }

    @Override
    public Map<String, Object> result() {
      return Map.of("approval", approval);
    }
  }

  record ApprovalGiven(String approval) implements EvidenceEvent {}

  record ApprovalRefused(String approval) implements EvidenceEvent {}

  record ApprovalLapsed(String approval) implements EvidenceEvent {}

  /** An act was taken back; everything it changed is as before it. */
  record ActUndone(UUID undone) implements EvidenceEvent {}

  /** The hub was away from one time to another; clocks of turns are extended by it. */
  record OutageNoted(Instant from, Instant to) implements EvidenceEvent {}
}
