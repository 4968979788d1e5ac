package venuehub.server.api;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import org.jspecify.annotations.Nullable;
import venuehub.server.Bounds;
import venuehub.server.access.Caller;
import venuehub.server.problem.ProblemCode;
import venuehub.server.problem.ProblemException;

/** The ledger as NDJSON, page by page, no faster than the reader takes it. */
final class LogAnswers {
  static final String NDJSON = "application/x-ndjson";

  private final Venues venues;

  LogAnswers(Venues venues) {
    this.venues = venues;
  }

  Future<Void> log(RoutingContext request, String venue, Caller caller) {
    long after = number(request, "after", 0, Long.MAX_VALUE);
    long limit = number(request, "limit", Bounds.LOG_ENTRIES_DEFAULT, Bounds.LOG_ENTRIES);
    return venues
        .log(venue, after, page(limit))
        .compose(
            lines -> {
              request
                  .response()
                  .setChunked(true)
                  .putHeader(HttpHeaders.CONTENT_TYPE, NDJSON)
                  .putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
              return write(request.response(), venue, after, limit, lines);
            });
  }

  private Future<Void> write(
      HttpServerResponse response, String venue, long after, long left, List<String> lines) {
    Buffer page = Buffer.buffer();
    lines.forEach(line -> page.appendString(line).appendString("\n"));
    long leftAfter = left - lines.size();
    if (lines.size() < page(left) || leftAfter == 0) {
      return response.end(page);
    }
    // Positions have no holes: the next page begins right after this one.
    long next = after + lines.size();
    return response
        .write(page)
        .compose(_ -> venues.log(venue, next, page(leftAfter)))
        .compose(more -> write(response, venue, next, leftAfter, more));
  }

  private static int page(long left) {
    return (int) Math.min(left, Bounds.LOG_PAGE_ENTRIES);
  }

  private static long number(RoutingContext request, String name, long absent, long most) {
    @Nullable String text = request.queryParams().get(name);
    if (text == null) {
      return absent;
    }
    long number;
    try {
      number = Long.parseLong(text);
    } catch (NumberFormatException otherForm) {
      throw ProblemException.of(
          ProblemCode.WRONG_TYPE, name + " to be a whole number", "it is none");
    }
    if (number < 0 || number > most) {
      throw ProblemException.of(
          ProblemCode.OUT_OF_RANGE, name + " from 0 to " + most, "it is " + number);
    }
    return number;
  }
}
