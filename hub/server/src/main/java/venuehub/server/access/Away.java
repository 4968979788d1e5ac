package venuehub.server.access;

import io.vertx.core.Future;
import io.vertx.core.VertxException;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.ClosedConnectionException;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import venuehub.server.problem.ProblemCode;
import venuehub.server.problem.ProblemException;

/** Tells a database that is away for now from a fault of ours. */
final class Away {
  /** Connections, resources, an operator's or a crash's shutdown: PostgreSQL's error classes. */
  private static final Set<String> PASSING = Set.of("08", "53", "57");

  private Away() {}

  /** The same, failing with {@code database-away} where that is why. */
  static <T> Future<T> told(Future<T> asked) {
    return asked.recover(
        failure ->
            Future.failedFuture(
                isAway(failure)
                    ? ProblemException.of(
                        ProblemCode.DATABASE_AWAY, "a database that answers", "it does not now")
                    : failure));
  }

  static boolean isAway(Throwable failure) {
    return switch (failure) {
      case PgException answer ->
          answer.getSqlState() != null && PASSING.contains(answer.getSqlState().substring(0, 2));
      case ClosedConnectionException closed -> true;
      case VertxException pool -> true;
      case IOException network -> true;
      case TimeoutException slow -> true;
      default -> false;
    };
  }
}
