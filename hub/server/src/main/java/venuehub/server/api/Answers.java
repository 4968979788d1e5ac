package venuehub.server.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import venuehub.server.problem.Problem;
import venuehub.server.problem.ProblemCode;
import venuehub.server.problem.ProblemException;

/** Answers to requests: JSON, and problems. */
final class Answers {
  private static final Logger LOG = LoggerFactory.getLogger(Answers.class);

  private Answers() {}

  /** 200 with JSON that nobody may keep. */
  static Future<Void> json(RoutingContext request, JsonNode json) {
    return request
        .response()
        .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
        .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
        .end(Buffer.buffer(Json.bytes(json)));
  }

  /** 204. */
  static Future<Void> nothing(RoutingContext request) {
    return request.response().setStatusCode(204).end();
  }

  /** What a failure says, as an RFC 9457 problem. A fault of the hub's own is logged. */
  static void failure(RoutingContext request, Throwable failure) {
    if (failure instanceof ProblemException known) {
      problem(request, known.problem(), known.retryAfter());
      return;
    }
    LOG.error("{} {} failed", request.request().method(), request.currentRoute(), failure);
    problem(
        request,
        Problem.of(ProblemCode.INTERNAL, "the hub to answer", "it has a fault, which it logged"),
        null);
  }

  static void problem(RoutingContext request, Problem problem, @Nullable Duration wait) {
    if (request.response().ended() || request.response().closed()) {
      return;
    }
    if (request.response().headWritten()) {
      request.request().connection().close();
      return;
    }
    if (problem.status() == 401) {
      request.response().putHeader("WWW-Authenticate", "Bearer");
    }
    if (wait != null || problem.status() == 503) {
      long seconds = wait == null ? 1 : Math.max(1, (wait.toMillis() + 999) / 1000);
      request.response().putHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
    }
    request
        .response()
        .setStatusCode(problem.status())
        .putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json")
        .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
        .end(Buffer.buffer(Json.bytes(problem.json())));
  }
}
