package venuehub.server.api;

import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import venuehub.core.Role;
import venuehub.server.access.Caller;
import venuehub.server.access.Callers;
import venuehub.server.problem.Problem;
import venuehub.server.problem.ProblemCode;
import venuehub.server.problem.ProblemException;

/** Lets requests through, or not, as the route table says. */
final class Doors {
  private static final String BEARER = "Bearer ";
  private static final String TICKET = "Ticket ";

  private final Callers callers;
  private final Venues venues;

  Doors(Callers callers, Venues venues) {
    this.callers = callers;
    this.venues = venues;
  }

  /** Answers, or fails with why not. */
  Future<Void> pass(Endpoint.Door door, RoutingContext request) {
    return switch (door) {
      case Endpoint.Door.Open open -> open.answer().to(request);
      case Endpoint.Door.SignedIn signedIn -> {
        String token = token(request, BEARER);
        yield token == null
            ? Future.failedFuture(signInNeeded())
            : callers.identity(token).compose(person -> signedIn.answer().to(request, person));
      }
      case Endpoint.Door.AtVenue atVenue -> atVenue(request, atVenue.answer());
      case Endpoint.Door.Only only ->
          atVenue(
              request,
              (same, venue, caller) ->
                  only.roles().contains(caller.role())
                      ? only.answer().to(same, venue, caller)
                      : Future.failedFuture(forbidden(only, caller)));
    };
  }

  private Future<Void> atVenue(RoutingContext request, Endpoint.CallerAnswer answer) {
    String venue = request.pathParam("venue");
    Optional<Problem> refusal = venues.refuses(venue);
    if (refusal.isPresent()) {
      return Future.failedFuture(new ProblemException(refusal.get()));
    }
    return caller(request, venue).compose(caller -> answer.to(request, venue, caller));
  }

  private Future<Caller> caller(RoutingContext request, String venue) {
    if (request.request().getHeader(HttpHeaders.AUTHORIZATION) == null) {
      return Future.succeededFuture(Caller.PUBLIC);
    }
    String token = token(request, BEARER);
    if (token != null) {
      return callers.ofToken(token, venue);
    }
    String ticket = token(request, TICKET);
    if (ticket != null) {
      return callers.ofTicket(ticket, venue);
    }
    return Future.failedFuture(
        ProblemException.of(
            ProblemCode.TOKEN_INVALID,
            "an Authorization of \"Bearer <token>\" or \"Ticket <ticket>\"",
            "it has another form"));
  }

  private static @Nullable String token(RoutingContext request, String scheme) {
    String header = request.request().getHeader(HttpHeaders.AUTHORIZATION);
    boolean fits = header != null && header.regionMatches(true, 0, scheme, 0, scheme.length());
    return fits ? header.substring(scheme.length()).strip() : null;
  }

  private static ProblemException signInNeeded() {
    return ProblemException.of(
        ProblemCode.SIGN_IN_NEEDED, "an Authorization of \"Bearer <token>\"", "there is none");
  }

  private static ProblemException forbidden(Endpoint.Door.Only only, Caller caller) {
    if (caller.role() == Role.PUBLIC) {
      return signInNeeded();
    }
    String roles = String.join(", ", only.roles().stream().map(Role::wire).sorted().toList());
    return ProblemException.of(
        ProblemCode.FORBIDDEN,
        "one of the roles " + roles,
        "the caller's is " + caller.role().wire());
  }
}
