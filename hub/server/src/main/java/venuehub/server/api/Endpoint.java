package venuehub.server.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import java.util.Set;
import venuehub.core.Role;
import venuehub.server.access.Caller;
import venuehub.server.access.Identity;

/**
 * One line of the route table.
 *
 * @param path with parameters in braces, such as {@code /api/venues/{venue}/commands}
 * @param about what it does, in a sentence
 * @param door who is let through, and what answers
 * @param body the JSON Schema of the request's body; none: it has none
 * @param answer the content type of the answer
 */
record Endpoint(
    HttpMethod method,
    String path,
    String about,
    Door door,
    Optional<ObjectNode> body,
    String answer) {

  static final String JSON = "application/json";

  /** Who is let through. There is no way to answer without saying so. */
  sealed interface Door {
    /** Anybody; no token is looked at. */
    record Open(Answer answer) implements Door {}

    /** Whoever has a token, at no venue in particular. */
    record SignedIn(PersonAnswer answer) implements Door {}

    /** Anybody at a venue; the answer asks the catalogue what the caller's role may. */
    record AtVenue(CallerAnswer answer) implements Door {}

    /** Only these roles at a venue. */
    record Only(Set<Role> roles, CallerAnswer answer) implements Door {}
  }

  /** Answers a request. A failure is answered as a problem. */
  interface Answer {
    Future<Void> to(RoutingContext request);
  }

  /** Answers the request of a person. */
  interface PersonAnswer {
    Future<Void> to(RoutingContext request, Identity person);
  }

  /** Answers the request of a caller at a venue. */
  interface CallerAnswer {
    Future<Void> to(RoutingContext request, String venue, Caller caller);
  }

  static Endpoint open(HttpMethod method, String path, String about, Answer answer) {
    return new Endpoint(method, path, about, new Door.Open(answer), Optional.empty(), JSON);
  }

  static Endpoint signedIn(HttpMethod method, String path, String about, PersonAnswer answer) {
    return new Endpoint(method, path, about, new Door.SignedIn(answer), Optional.empty(), JSON);
  }

  static Endpoint venue(HttpMethod method, String path, String about, CallerAnswer answer) {
    return new Endpoint(method, path, about, new Door.AtVenue(answer), Optional.empty(), JSON);
  }

  static Endpoint only(
      Set<Role> roles, HttpMethod method, String path, String about, CallerAnswer answer) {
    return new Endpoint(method, path, about, new Door.Only(roles, answer), Optional.empty(), JSON);
  }

  /** It has a body. */
  Endpoint with(ObjectNode schema) {
    return new Endpoint(method, path, about, door, Optional.of(schema), answer);
  }

  /** Its answer is not JSON. */
  Endpoint answering(String contentType) {
    return new Endpoint(method, path, about, door, body, contentType);
  }

  /** The path as the router knows it: {@code :venue} for {@code {venue}}. */
  String routerPath() {
    return path.replaceAll("\\{([a-z]+)}", ":$1");
  }
}
