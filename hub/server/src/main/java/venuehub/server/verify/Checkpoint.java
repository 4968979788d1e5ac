package venuehub.server.verify;

import venuehub.server.ledger.Hash;

/**
 * A position and its hash as somebody outside was given it: whoever cuts or rewrites a ledger
 * cannot change that.
 */
public record Checkpoint(long seq, Hash hash) {
  /**
   * Reads {@code SEQ:HASH}.
   *
   * @throws IllegalArgumentException if it is none
   */
  public static Checkpoint of(String text) {
    int colon = text.indexOf(':');
    try {
      long seq = Long.parseLong(text.substring(0, Math.max(0, colon)));
      return new Checkpoint(seq, Hash.ofHex(text.substring(colon + 1)));
    } catch (IllegalArgumentException unreadable) {
      throw new IllegalArgumentException(
          "Expected a position and its hash as SEQ:HASH, but found '" + text + "'.", unreadable);
    }
  }
}
