package venuehub.server.live;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import venuehub.server.access.Caller;
import venuehub.server.problem.Problem;
import venuehub.server.problem.ProblemCode;
import venuehub.server.problem.ProblemException;

/** Documents and streams over HTTP (contract.md §3). */
final class DocumentRoutes {
  private static final Logger LOG = LoggerFactory.getLogger(DocumentRoutes.class);
  private static final String BEARER = "bearer ";
  private static final String DOCUMENT = "/api/venues/:venue/docs/:doc";
  private static final int NOT_MODIFIED = 304;
  private static final int UNAUTHORIZED = 401;
  private static final int RETRY_MILLIS = 1_000;
  private static final int RETRY_SPREAD_MILLIS = 4_000;

  private final LiveLoop loop;
  private final Function<String, Optional<OpenVenue>> venues;
  private final BeatWheel<LiveConnection> connections;

  DocumentRoutes(
      LiveLoop loop,
      Function<String, Optional<OpenVenue>> venues,
      BeatWheel<LiveConnection> connections) {
    this.loop = loop;
    this.venues = venues;
    this.connections = connections;
  }

  void mount(Router router) {
    router.get(DOCUMENT).handler(request -> answer(request, this::document));
    router.get(DOCUMENT + "/stream").handler(request -> answer(request, this::stream));
  }

  private interface Answer {
    void give(RoutingContext request, OpenVenue venue, Caller caller);
  }

  private void answer(RoutingContext request, Answer answer) {
    OpenVenue venue = venues.apply(request.pathParam("venue")).orElse(null);
    if (venue == null) {
      turnAway(
          request,
          Problem.of(ProblemCode.UNKNOWN_VENUE, "a venue of this hub", "it has none of that name"));
      return;
    }
    caller(request, venue)
        .onComplete(
            asked -> {
              try {
                if (asked.succeeded()) {
                  answer.give(request, venue, asked.result());
                } else {
                  throw asked.cause();
                }
              } catch (ProblemException turnedAway) {
                turnAway(request, turnedAway.problem());
              } catch (Throwable fault) {
                LOG.error("{} failed", request.normalizedPath(), fault);
                turnAway(
                    request, Problem.of(ProblemCode.INTERNAL, "an answer", "the hub has a fault"));
              }
            });
  }

  private Future<Caller> caller(RoutingContext request, OpenVenue venue) {
    String authorization = request.request().getHeader(HttpHeaders.AUTHORIZATION);
    if (authorization == null) {
      return Future.succeededFuture(Caller.PUBLIC);
    }
    if (!authorization.toLowerCase(Locale.ROOT).startsWith(BEARER)) {
      return Future.failedFuture(
          ProblemException.of(
              ProblemCode.TOKEN_INVALID, "Authorization: Bearer and a token", "it is another"));
    }
    String token = authorization.substring(BEARER.length()).trim();
    return loop.authenticator().ofToken(token, venue.gate().name());
  }

  private void document(RoutingContext request, OpenVenue venue, Caller caller) {
    Snapshot document = venue.documents().snapshot(request.pathParam("doc"), caller);
    String tag = "\"" + venue.gate().log() + "-" + document.seq() + "\"";
    HttpServerResponse response =
        request
            .response()
            .putHeader(HttpHeaders.ETAG, tag)
            .putHeader(HttpHeaders.CACHE_CONTROL, "no-cache")
            .putHeader(HttpHeaders.VARY, "Authorization");
    if (document.tagged() && matches(request.request().getHeader(HttpHeaders.IF_NONE_MATCH), tag)) {
      response.setStatusCode(NOT_MODIFIED).end();
    } else {
      response
          .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
          .end(Buffer.buffer(document.json()));
    }
  }

  private static boolean matches(@Nullable String ifNoneMatch, String tag) {
    return ifNoneMatch != null
        && Arrays.stream(ifNoneMatch.split(","))
            .map(String::trim)
            .anyMatch(each -> each.equals(tag) || each.equals("W/" + tag) || each.equals("*"));
  }

  private void stream(RoutingContext request, OpenVenue venue, Caller caller) {
    if (!loop.quota().enter()) {
      turnAway(request, noRoom());
      return;
    }
    EventStream stream = new EventStream(loop, venue, request.response(), connections::remove);
    if (!stream.accept(caller)) {
      stream.end();
      turnAway(request, noRoom());
      return;
    }
    try {
      DocumentLog document = venue.documents().open(request.pathParam("doc"), caller);
      begin(request.response());
      connections.add(stream);
      stream.start(document, lastSeen(request, venue));
    } catch (ProblemException turnedAway) {
      stream.end();
      throw turnedAway;
    }
  }

  /** Readers thrown off together come back spread out. */
  private static void begin(HttpServerResponse response) {
    int retry = RETRY_MILLIS + ThreadLocalRandom.current().nextInt(RETRY_SPREAD_MILLIS);
    response
        .setChunked(true)
        .putHeader(HttpHeaders.CONTENT_TYPE, "text/event-stream")
        .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
        .putHeader("X-Accel-Buffering", "no")
        .write("retry: " + retry + "\n\n");
  }

  /** The entry in {@code Last-Event-ID} if it is one of this ledger, else -1. */
  private static long lastSeen(RoutingContext request, OpenVenue venue) {
    String id = request.request().getHeader("Last-Event-ID");
    String prefix = venue.gate().log() + "-";
    if (id == null || !id.startsWith(prefix)) {
      return -1;
    }
    try {
      return Long.parseLong(id.substring(prefix.length()));
    } catch (NumberFormatException another) {
      return -1;
    }
  }

  private static Problem noRoom() {
    return Problem.of(
        ProblemCode.TOO_MANY_CONNECTIONS, "room for one more reader", "the public quota is full");
  }

  private static void turnAway(RoutingContext request, Problem problem) {
    HttpServerResponse response = request.response().setStatusCode(problem.status());
    if (problem.status() == UNAUTHORIZED) {
      response.putHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    }
    response
        .putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json")
        .end(Buffer.buffer(problem.json().toString().getBytes(StandardCharsets.UTF_8)));
  }
}
