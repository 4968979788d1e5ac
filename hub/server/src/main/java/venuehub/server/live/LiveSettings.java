package venuehub.server.live;

import java.time.Duration;
import venuehub.server.Bounds;

/**
 * The times of the live protocol. Tests shorten them.
 *
 * @param beat how often the hub says how far a reader is
 * @param stuck how long a reader may take nothing before it is closed
 * @param closing how long a closing connection may take
 * @param renewBefore how long before its end a token is to be renewed
 * @param hello how long a connection beyond the public quota has to say who it is
 */
public record LiveSettings(
    Duration beat, Duration stuck, Duration closing, Duration renewBefore, Duration hello) {
  /** What contract.md §4 says. */
  public static final LiveSettings CONTRACT =
      new LiveSettings(
          Duration.ofSeconds(5),
          Bounds.STUCK,
          Bounds.CLOSING,
          Duration.ofSeconds(30),
          Bounds.HELLO);
}
