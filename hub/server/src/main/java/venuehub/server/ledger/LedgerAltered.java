package venuehub.server.ledger;

/** A ledger is not as the hub wrote it. */
public final class LedgerAltered extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final long venue;
  private final long seq;

  /**
   * The first wrong entry of a venue and what is wrong with it, as a sentence without full stop.
   */
  public LedgerAltered(long venue, long seq, String sentence) {
    super("Entry " + seq + " of venue " + venue + " is not as it was written: " + sentence);
    this.venue = venue;
    this.seq = seq;
  }

  /** The same, with what failed when the entry was applied. */
  public LedgerAltered(long venue, long seq, String sentence, Throwable cause) {
    this(venue, seq, sentence);
    initCause(cause);
  }

  /** Number of the venue. */
  public long venue() {
    return venue;
  }

  /** Position of the first wrong entry. */
  public long seq() {
    return seq;
  }
}
