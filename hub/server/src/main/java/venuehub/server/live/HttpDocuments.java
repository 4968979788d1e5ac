package venuehub.server.live;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import venuehub.server.access.Caller;
import venuehub.server.api.DocumentAnswers;
import venuehub.server.problem.ProblemCode;
import venuehub.server.problem.ProblemException;

/** Documents and streams over HTTP (contract.md §3), on one event loop. */
final class HttpDocuments implements DocumentAnswers {
  private static final int NOT_MODIFIED = 304;
  private static final int RETRY_MILLIS = 1_000;
  private static final int RETRY_SPREAD_MILLIS = 4_000;

  private final LiveLoop loop;
  private final Function<String, Optional<OpenVenue>> venues;
  private final BeatWheel<LiveConnection> connections;

  HttpDocuments(
      LiveLoop loop,
      Function<String, Optional<OpenVenue>> venues,
      BeatWheel<LiveConnection> connections) {
    this.loop = loop;
    this.venues = venues;
    this.connections = connections;
  }

  @Override
  public Future<Void> whole(RoutingContext request, String venue, String doc, Caller caller) {
    OpenVenue open = open(venue);
    Snapshot document = open.documents().snapshot(doc, caller);
    String tag = "\"" + open.gate().log() + "-" + document.seq() + "\"";
    HttpServerResponse response =
        request
            .response()
            .putHeader(HttpHeaders.ETAG, tag)
            .putHeader(HttpHeaders.CACHE_CONTROL, "no-cache")
            .putHeader(HttpHeaders.VARY, "Authorization");
    if (document.tagged() && matches(request.request().getHeader(HttpHeaders.IF_NONE_MATCH), tag)) {
      return response.setStatusCode(NOT_MODIFIED).end();
    }
    return response
        .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
        .end(Buffer.buffer(document.json()));
  }

  @Override
  public Future<Void> stream(RoutingContext request, String venue, String doc, Caller caller) {
    OpenVenue open = open(venue);
    if (request.request().method().equals(HttpMethod.HEAD)) {
      open.documents().snapshot(doc, caller);
      return begin(request.response()).end();
    }
    if (!loop.quota().enter()) {
      return Future.failedFuture(noRoom());
    }
    EventStream stream = new EventStream(loop, open, request.response(), connections::remove);
    try {
      if (!stream.accept(caller)) {
        throw noRoom();
      }
      DocumentLog document = open.documents().open(doc, caller);
      connections.add(stream);
      stream.watch();
      Future<Void> begun = begin(request.response()).write(retry());
      long seen = lastSeen(request, open);
      CatchUp.to(seen, open, loop.turn(), () -> stream.start(document, seen));
      return begun;
    } catch (ProblemException turnedAway) {
      stream.end();
      throw turnedAway;
    }
  }

  private OpenVenue open(String venue) {
    return venues
        .apply(venue)
        .orElseThrow(
            () ->
                ProblemException.of(
                    ProblemCode.VENUE_UNAVAILABLE, "an open venue", "it is not open now"));
  }

  private static boolean matches(@Nullable String ifNoneMatch, String tag) {
    return ifNoneMatch != null
        && Arrays.stream(ifNoneMatch.split(",", -1))
            .map(String::strip)
            .anyMatch(each -> each.equals(tag) || each.equals("W/" + tag) || each.equals("*"));
  }

  private static HttpServerResponse begin(HttpServerResponse response) {
    return response
        .setChunked(true)
        .putHeader(HttpHeaders.CONTENT_TYPE, "text/event-stream")
        .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
        .putHeader("X-Accel-Buffering", "no");
  }

  /** Readers thrown off together come back spread out. */
  private static String retry() {
    int retry = RETRY_MILLIS + ThreadLocalRandom.current().nextInt(RETRY_SPREAD_MILLIS);
    return "retry: " + retry + "\n\n";
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

  private static ProblemException noRoom() {
    return ProblemException.of(
        ProblemCode.TOO_MANY_CONNECTIONS, "room for one more reader", "the public quota is full");
  }
}
