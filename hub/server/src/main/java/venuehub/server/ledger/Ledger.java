package venuehub.server.ledger;

import io.vertx.core.Future;
import java.util.List;

/** Where the entries of all venues are kept. Failures are {@link LedgerFailure}s. */
public interface Ledger {
  /**
   * Appends entries of one venue and the private texts they name: all of them, durable, or none.
   * Only entries whose positions are free are taken; that is the lock between writers.
   */
  Future<Void> append(long venue, List<Entry> entries, List<PrivateText> texts);

  /**
   * Entries of a venue after a position, in order, at most {@code limit}. After an append through
   * this ledger whose outcome is unknown, a read first makes sure that the append cannot come about
   * later: what the read does not return was not and will not be written by it.
   */
  Future<List<Entry>> read(long venue, long after, int limit);
}
