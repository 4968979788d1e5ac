package venuehub.server.api;

import static io.vertx.core.http.HttpMethod.GET;
import static io.vertx.core.http.HttpMethod.POST;
import static venuehub.server.api.Endpoint.only;
import static venuehub.server.api.Endpoint.open;
import static venuehub.server.api.Endpoint.signedIn;
import static venuehub.server.api.Endpoint.venue;
import static venuehub.server.api.RoleSets.READERS_OF_THE_LOG;
import static venuehub.server.api.RoleSets.roles;

import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Optional;
import venuehub.core.Role;
import venuehub.server.access.Caller;
import venuehub.server.problem.Problem;
import venuehub.server.problem.ProblemCode;
import venuehub.server.problem.ProblemException;

/** The whole of the HTTP API. Each line says who is let through. */
final class Routes {
  private final Catalogue catalogue;
  private final SignInAnswers signIns;
  private final CommandAnswers commands;
  private final VenueAnswers venues;
  private final TicketAnswers tickets;
  private final SampleAnswers samples;
  private final LogAnswers log;
  private final FigureAnswers figures;
  private final DocumentAnswers documents;
  private final OperatorAnswers operators;
  private final WebFiles web;
  private final FixedAnswer catalogueJson;
  private final FixedAnswer openApi;
  private final Optional<FixedAnswer> venueSchema;

  Routes(
      Catalogue catalogue,
      SignInAnswers signIns,
      CommandAnswers commands,
      VenueAnswers venues,
      TicketAnswers tickets,
      SampleAnswers samples,
      LogAnswers log,
      FigureAnswers figures,
      DocumentAnswers documents,
      OperatorAnswers operators,
      WebFiles web) {
    this.catalogue = catalogue;
    this.signIns = signIns;
    this.commands = commands;
    this.venues = venues;
    this.tickets = tickets;
    this.samples = samples;
    this.log = log;
    this.figures = figures;
    this.documents = documents;
    this.operators = operators;
    this.web = web;
    this.catalogueJson = fixed(Json.bytes(CatalogueJson.of(catalogue)));
    this.openApi = fixed(Json.bytes(OpenApi.of(all(), catalogue)));
    this.venueSchema = Resources.bytes("schemas/venue.json").map(Routes::fixed);
  }

  List<Endpoint> all() {
    return List.of(
        open(GET, "/health/live", "Whether the process runs", operators::live),
        open(GET, "/health/ready", "Whether the hub can serve", operators::ready),
        open(GET, "/metrics", "Figures for Prometheus", operators::metrics).answering("text/plain"),
        open(POST, "/api/sign-in", "Signs in by name and password", signIns::signIn)
            .with(SignInAnswers.SIGN_IN.schema()),
        open(POST, "/api/refresh", "Trades a refresh token for new tokens", signIns::refresh)
            .with(SignInAnswers.REFRESH.schema()),
        signedIn(
            POST, "/api/sign-out", "Ends the sign-in and revokes its tokens", signIns::signOut),
        open(GET, "/api/catalogue", "Documents and commands", request -> catalogueJson.to(request)),
        open(GET, "/api/openapi.json", "This description", request -> openApi.to(request)),
        open(GET, "/api/schemas/venue.json", "The JSON Schema of venue.yaml", this::venueSchema),
        open(GET, "/api/venues", "The venues of this hub", venues::all),
        venue(GET, "/api/venues/{venue}/docs/{doc}", "A live document, whole", this::document),
        venue(
                GET,
                "/api/venues/{venue}/docs/{doc}/stream",
                "A live document, as it changes",
                this::stream)
            .answering("text/event-stream"),
        venue(POST, "/api/venues/{venue}/commands", "Gives a command", commands::give)
            .with(CommandAnswers.schema()),
        venue(
            GET,
            "/api/venues/{venue}/ticket-key",
            "The key that tells a genuine ticket",
            tickets::key),
        only(
            roles(Role.MANAGER),
            GET,
            "/api/venues/{venue}/ticket-codes",
            "The codes of all tickets",
            tickets::all),
        only(
            roles(Role.HOUSEHOLD),
            GET,
            "/api/venues/{venue}/ticket",
            "A household's own ticket for the gate, its code as rows of modules",
            tickets::own),
        only(
                roles(Role.MANAGER),
                GET,
                "/api/venues/{venue}/tickets.pdf",
                "Tickets to print: all, or of a ?slot=, a ?day= or a ?household=",
                tickets::paper)
            .answering(TicketAnswers.PDF),
        only(
                roles(Role.SENSOR),
                POST,
                "/api/venues/{venue}/samples",
                "Takes what people counters say: cumulative counts, no entries by themselves",
                samples::take)
            .with(SampleAnswers.schema()),
        only(
                READERS_OF_THE_LOG,
                GET,
                "/api/venues/{venue}/log",
                "The ledger, entry by entry",
                log::log)
            .answering(LogAnswers.NDJSON),
        only(
                READERS_OF_THE_LOG,
                GET,
                "/api/venues/{venue}/kpi.csv",
                "The day's figures as CSV",
                figures::csv)
            .answering("text/csv"),
        only(
                READERS_OF_THE_LOG,
                GET,
                "/api/venues/{venue}/kpi.xlsx",
                "The day's figures as a workbook",
                figures::xlsx)
            .answering(FigureAnswers.XLSX),
        open(GET, "/*", "Screens, tablets, consoles", web::answer).answering("text/html"));
  }

  private Future<Void> document(RoutingContext request, String venue, Caller caller) {
    String document = readable(request, caller);
    return documents.whole(request, venue, document, caller);
  }

  private Future<Void> stream(RoutingContext request, String venue, Caller caller) {
    String document = readable(request, caller);
    return documents.stream(request, venue, document, caller);
  }

  private String readable(RoutingContext request, Caller caller) {
    String document = request.pathParam("doc");
    Optional<Problem> refusal = catalogue.refusesDocument(document, caller.role());
    if (refusal.isPresent()) {
      throw new ProblemException(refusal.get());
    }
    return document;
  }

  private Future<Void> venueSchema(RoutingContext request) {
    return venueSchema
        .map(answer -> answer.to(request))
        .orElseGet(
            () ->
                Future.failedFuture(
                    ProblemException.of(
                        ProblemCode.NOT_BUILT,
                        "the schema to be built",
                        "it does not come with this hub")));
  }

  private static FixedAnswer fixed(byte[] json) {
    return FixedAnswer.of(json, Endpoint.JSON, FixedAnswer.REVALIDATE);
  }
}
