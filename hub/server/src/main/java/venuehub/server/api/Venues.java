package venuehub.server.api;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import venuehub.core.Command;
import venuehub.server.access.Caller;
import venuehub.server.problem.Problem;

/** The venues of this hub, as the API needs them. */
public interface Venues {
  /** Whether there is a venue of this name. */
  boolean serves(String venue);

  /**
   * Gives a command to a venue. Fails with a {@link venuehub.server.problem.ProblemException}:
   * busy, not durable now, id reused.
   */
  Future<Outcome> give(String venue, Caller caller, Order order);

  /** Entries of a venue's ledger after a position, in order, one line of JSON each. */
  Future<List<String>> log(String venue, long after, int limit);

  /**
   * A command as given.
   *
   * @param id chosen by the caller, for ever the command's own
   * @param actedAt when the act was done, for acts made offline
   */
  record Order(UUID id, String name, Command command, @Nullable Instant actedAt) {}

  /** What became of a command. */
  sealed interface Outcome {
    /** It is durable. */
    record Done(long seq, Map<String, Object> result) implements Outcome {}

    /** The rules refused it. */
    record Refused(Problem problem) implements Outcome {}
  }
}
