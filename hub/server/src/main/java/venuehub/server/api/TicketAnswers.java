package venuehub.server.api;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import venuehub.server.Bounds;
import venuehub.server.access.Caller;
import venuehub.server.access.TicketCodes;
import venuehub.server.problem.ProblemCode;
import venuehub.server.problem.ProblemException;
import venuehub.server.report.paper.QrCode;
import venuehub.server.report.paper.Ticket;
import venuehub.server.report.paper.TicketBook;
import venuehub.server.report.paper.TicketSheets;

/** The tickets with their codes, and the key by which anybody can tell a genuine one. */
final class TicketAnswers {
  static final String PDF = "application/pdf";

  private final TicketCodes codes;
  private final Venues venues;

  TicketAnswers(TicketCodes codes, Venues venues) {
    this.codes = codes;
    this.venues = venues;
  }

  Future<Void> key(RoutingContext request, String venue, Caller caller) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    codes
        .publicKey()
        .forEach(member -> json.put(member.getKey(), String.valueOf(member.getValue())));
    return Answers.json(request, json);
  }

  /** By registration number, those that may yet come. */
  Future<Void> all(RoutingContext request, String venue, Caller caller) {
    List<Ticket> tickets = venues.tickets(venue).tickets();
    return aside(
            request,
            () -> {
              ObjectNode json = JsonNodeFactory.instance.objectNode();
              ObjectNode rows = json.putObject("codes");
              tickets.forEach(
                  ticket -> rows.put(ticket.household(), codes.codeOf(venue, ticket.holder())));
              return json;
            })
        .compose(json -> Answers.json(request, json));
  }

  /** A household's own ticket, its code as modules to draw. */
  Future<Void> own(RoutingContext request, String venue, Caller caller) {
    Ticket ticket =
        Optional.ofNullable(caller.household())
            .flatMap(household -> venues.ticket(venue, household))
            .orElseThrow(
                () ->
                    ProblemException.of(
                        ProblemCode.NOT_FOUND,
                        "a household that may yet come",
                        "its selection has ended"));
    return aside(request, () -> json(ticket, codes.codeOf(venue, ticket.holder())))
        .compose(json -> Answers.json(request, json));
  }

  /** Signing and drawing take a millisecond or two each: not on the event loop. */
  private static <T> Future<T> aside(RoutingContext request, Callable<T> work) {
    return request.vertx().executeBlocking(work, false);
  }

  private static ObjectNode json(Ticket ticket, String code) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("code", code);
    QrCode.of(code).rows().forEach(json.putArray("rows")::add);
    json.put("number", ticket.holder().number()).put("people", ticket.holder().people());
    Ticket.Visit visit = ticket.visit();
    json.put("day", visit.day()).put("date", visit.date().toString());
    json.put("from", visit.from().toString()).put("to", visit.to().toString());
    if (visit.opens() != null) {
      json.put("opens", visit.opens().toString());
    }
    if (visit.closes() != null) {
      json.put("closes", visit.closes().toString());
    }
    if (ticket.gate() != null) {
      json.putObject("gate").put("zh", ticket.gate().zh()).put("en", ticket.gate().en());
    }
    return json;
  }

  /** Tickets to print: all, or those of a slot, a day or a household. */
  Future<Void> paper(RoutingContext request, String venue, Caller caller) {
    TicketBook book = venues.tickets(venue).only(asked(request));
    int count = book.tickets().size();
    if (count == 0) {
      throw ProblemException.of(
          ProblemCode.NOT_FOUND, "households that may yet come", "there are none such");
    }
    if (count > Bounds.PRINTED_TICKETS) {
      throw ProblemException.of(
          ProblemCode.OUT_OF_RANGE,
          "at most " + Bounds.PRINTED_TICKETS + " tickets at a time, of a day or a slot",
          "there are " + count);
    }
    TicketSheets sheets = new TicketSheets(book, ticket -> codes.codeOf(venue, ticket.holder()));
    // In order, so that a node prints one file at a time and stays free for its readers.
    return request
        .vertx()
        .executeBlocking(sheets::pdf)
        .compose(
            pdf ->
                request
                    .response()
                    .putHeader(HttpHeaders.CONTENT_TYPE, PDF)
                    .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                    .end(Buffer.buffer(pdf)));
  }

  private static Predicate<Ticket> asked(RoutingContext request) {
    @Nullable String slot = request.queryParams().get("slot");
    @Nullable String household = request.queryParams().get("household");
    @Nullable String day = request.queryParams().get("day");
    if (List.of("slot", "household", "day").stream().filter(request.queryParams()::contains).count()
        > 1) {
      throw ProblemException.of(
          ProblemCode.UNKNOWN_FIELD, "one of slot, household and day", "there are several");
    }
    return ticket ->
        (slot == null || slot.equals(ticket.holder().slot()))
            && (day == null || day.equals(Integer.toString(ticket.visit().day())))
            && (household == null
                || Objects.equals(household, ticket.household())
                || Objects.equals(household, ticket.holder().number()));
  }
}
