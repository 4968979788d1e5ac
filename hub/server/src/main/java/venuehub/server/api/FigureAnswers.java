package venuehub.server.api;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.util.function.Function;
import venuehub.server.access.Caller;
import venuehub.server.report.FigureQueries;
import venuehub.server.report.FigureTable;

/** The day's figures as files to take away. */
final class FigureAnswers {
  static final String CSV = "text/csv; charset=utf-8";
  static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final FigureQueries queries;
  private final Venues venues;

  FigureAnswers(FigureQueries queries, Venues venues) {
    this.queries = queries;
    this.venues = venues;
  }

  Future<Void> csv(RoutingContext request, String venue, Caller caller) {
    return file(request, venue, "csv", CSV, FigureTable::csv);
  }

  Future<Void> xlsx(RoutingContext request, String venue, Caller caller) {
    return file(request, venue, "xlsx", XLSX, FigureTable::xlsx);
  }

  private Future<Void> file(
      RoutingContext request,
      String venue,
      String ending,
      String type,
      Function<FigureTable, byte[]> written) {
    Venues.Measured measured = venues.measured(venue);
    FigureTable table =
        FigureTable.of(measured.figures(), queries, venue, measured.at(), measured.seq());
    String name = venue + "-kpi-" + measured.seq() + "." + ending;
    // A workbook is compressed: not on the event loop.
    return request
        .vertx()
        .executeBlocking(() -> written.apply(table))
        .compose(
            bytes ->
                request
                    .response()
                    .putHeader(HttpHeaders.CONTENT_TYPE, type)
                    .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                    .putHeader("Content-Disposition", "attachment; filename=\"" + name + "\"")
                    .end(Buffer.buffer(bytes)));
  }
}
