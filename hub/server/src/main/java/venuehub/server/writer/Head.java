package venuehub.server.writer;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import venuehub.server.ledger.ChainCheck;
import venuehub.server.ledger.Entry;
import venuehub.server.ledger.Hash;

/**
 * Where a venue's ledger ends, and what is true there.
 *
 * @param state the venue's state after the last entry
 * @param last the last entry; null before the first
 * @param log names the ledger: hash of entry 1, or of the last entry that says the ledger was
 *     restored
 */
public record Head<S>(S state, @Nullable Entry last, Hash log) {
  private static final String RESTORED = "ledger.restored";

  /** Before the first entry. */
  static <S> Head<S> before(S empty) {
    return new Head<>(empty, null, Hash.NONE);
  }

  /** After one more entry. */
  Head<S> after(Entry entry, S after) {
    boolean names = entry.seq() == 1 || entry.type().equals(RESTORED);
    return new Head<>(after, entry, names ? entry.hash() : log);
  }

  /** Position of the last entry, 0 before the first. */
  public long seq() {
    return last == null ? 0 : last.seq();
  }

  /** Venue time of the last entry; the far past before the first. */
  public Instant at() {
    return last == null ? Instant.MIN : last.at();
  }

  /** Hash of the last entry. */
  public Hash hash() {
    return last == null ? Hash.NONE : last.hash();
  }

  ChainCheck chain(long venue) {
    return last == null ? new ChainCheck(venue) : ChainCheck.after(last);
  }
}
