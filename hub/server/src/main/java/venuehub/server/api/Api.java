package venuehub.server.api;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.healthchecks.HealthChecks;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.time.InstantSource;
import venuehub.server.Bounds;
import venuehub.server.access.Callers;
import venuehub.server.access.SignIns;
import venuehub.server.access.TicketCodes;
import venuehub.server.problem.Problem;
import venuehub.server.problem.ProblemCode;
import venuehub.server.report.FigureQueries;

/** Puts the route table on a router. One for each server: it keeps no state of requests. */
public final class Api {
  private final Catalogue catalogue;
  private final Callers callers;
  private final SignIns signIns;
  private final TicketCodes codes;
  private final Venues venues;
  private final DocumentAnswers documents;
  private final HealthChecks readiness;
  private final PrometheusMeterRegistry metrics;
  private final InstantSource clock;

  /**
   * @param clock wall time
   */
  public Api(
      Catalogue catalogue,
      Callers callers,
      SignIns signIns,
      TicketCodes codes,
      Venues venues,
      DocumentAnswers documents,
      HealthChecks readiness,
      PrometheusMeterRegistry metrics,
      InstantSource clock) {
    this.catalogue = catalogue;
    this.callers = callers;
    this.signIns = signIns;
    this.codes = codes;
    this.venues = venues;
    this.documents = documents;
    this.readiness = readiness;
    this.metrics = metrics;
    this.clock = clock;
  }

  /** Answers the requests of one server. */
  public Handler<HttpServerRequest> handler(Vertx vertx) {
    Routes routes =
        new Routes(
            catalogue,
            new SignInAnswers(signIns),
            new CommandAnswers(catalogue, venues, clock),
            new VenueAnswers(venues),
            new TicketAnswers(codes, venues),
            new SampleAnswers(venues, clock),
            new LogAnswers(venues),
            new FigureAnswers(new FigureQueries(), venues),
            documents,
            new OperatorAnswers(readiness, metrics),
            WebFiles.ofClassPath());
    Doors doors = new Doors(callers, venues);
    Router router = Router.router(vertx);
    router.route().handler(new SecurityHeaders());
    router
        .route()
        .method(HttpMethod.POST)
        .handler(BodyHandler.create(false).setBodyLimit(Bounds.BODY_BYTES));
    routes.all().forEach(endpoint -> mount(router, endpoint, doors));
    answerErrors(router);
    return router;
  }

  private static void mount(Router router, Endpoint endpoint, Doors doors) {
    Route route = router.route(endpoint.method(), endpoint.routerPath());
    if (endpoint.method() == HttpMethod.GET) {
      route.method(HttpMethod.HEAD);
    }
    route.handler(
        request ->
            answer(request, endpoint, doors).onFailure(fault -> Answers.failure(request, fault)));
  }

  private static Future<Void> answer(RoutingContext request, Endpoint endpoint, Doors doors) {
    return Future.<Void>succeededFuture().compose(_ -> doors.pass(endpoint.door(), request));
  }

  private static void answerErrors(Router router) {
    on(router, 400, ProblemCode.MALFORMED, "a request of HTTP", "it is malformed");
    on(router, 404, ProblemCode.NOT_FOUND, "a path of this hub", "there is none such");
    on(router, 405, ProblemCode.METHOD_NOT_ALLOWED, "a method of this path", "it has no such");
    on(
        router,
        413,
        ProblemCode.TOO_LARGE,
        "at most " + Bounds.BODY_BYTES + " bytes",
        "there are more");
    router.errorHandler(500, request -> Answers.failure(request, request.failure()));
  }

  private static void on(Router router, int status, ProblemCode code, String expected, String but) {
    router.errorHandler(
        status, request -> Answers.problem(request, Problem.of(code, expected, but), null));
  }
}
