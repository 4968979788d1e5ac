package venuehub.core.roster;

import java.util.Locale;

/** Where a household stands while its day has not ended. */
public enum Standing {
  /** Not yet at the venue. */
  EXPECTED,
  /** Checked in and waiting for the call to its stage. */
  WAITING,
  /** Called to a counter. */
  CALLED,
  /** At the counter. */
  PRESENT,
  /** Missed its call; back only by the rule. */
  DEFERRED_MISSED,
  /** Sent away from the review for something missing; back by checking in again. */
  DEFERRED_DOCUMENTS,
  /** Its outcome stands. */
  FINAL;

  /** The name on the wire. */
  public String wire() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
