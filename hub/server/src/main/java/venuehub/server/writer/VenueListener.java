package venuehub.server.writer;

import venuehub.core.Recorded;

/**
 * Follows a venue entry by entry, in its turn: first those of the replay, then each as soon as it
 * is durable.
 */
public interface VenueListener<S> {
  /** The replay begins; the ledger then ended at {@code last}. */
  default void opening(long last) {}

  /**
   * An entry is durable. Answers to its command are given after all listeners have seen its last
   * entry.
   */
  void entered(Recorded entry, S before, S after);
}
