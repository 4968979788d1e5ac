package venuehub.core.evidence;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import venuehub.core.Command;

/** What may be asked of the record's safeguards. */
public sealed interface EvidenceCommand extends Command {
  /**
   * Holds the selection still.
   *
   * @param cause names the cause, to end it by
   * @param reason code from the list of reasons
   */
  record FreezeVenue(String cause, String reason, @Nullable String note)
      implements EvidenceCommand {}

  /** Ends one cause; the selection goes on when it was the last. */
  record ResumeVenue(String cause) implements EvidenceCommand {}

  record GiveApproval(String approval) implements EvidenceCommand {}

  record RefuseApproval(String approval) implements EvidenceCommand {}

  /** The hub: nobody gave the second key in time. */
  record LapseApproval(String approval, Instant until) implements EvidenceCommand {}

  /** Takes back an act of one's own. */
  record Undo(UUID command) implements EvidenceCommand {}

  /** The hub was away while the venue was open. */
  record NoteOutage(Instant from, Instant to) implements EvidenceCommand {}
}
