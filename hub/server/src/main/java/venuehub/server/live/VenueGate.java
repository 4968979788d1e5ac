package venuehub.server.live;

import io.vertx.core.Future;
import java.time.Instant;
import venuehub.server.access.Caller;

/** What the live protocol needs of a venue besides its documents. */
public interface VenueGate {
  /** The name in paths and frames. */
  String name();

  /** The ledger's name: hex, so that it holds no hyphen. */
  String log();

  /** Venue time. */
  Instant now();

  /** A reader holds more than this node has read: it is to look at the ledger. */
  default void behind() {}

  /**
   * Gives a command. Completes once it is durable and its entries were handed to {@link
   * LiveDocuments#advanced} of every event loop; fails with a {@link
   * venuehub.server.problem.ProblemException} if it is refused.
   */
  Future<CommandAnswer> submit(CommandRequest request, Caller caller);
}
