package venuehub.server.api;

import io.vertx.core.Handler;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;

/** What browsers are told to refuse on the hub's behalf. */
final class SecurityHeaders implements Handler<RoutingContext> {
  // Styles may be inline: components set them on elements. Scripts may not.
  private static final String POLICY =
      "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
          + " object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

  @Override
  public void handle(RoutingContext request) {
    MultiMap headers = request.response().headers();
    headers.set("Content-Security-Policy", POLICY);
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("X-Frame-Options", "DENY");
    // A household's ticket stands in its page's address.
    headers.set("Referrer-Policy", "no-referrer");
    headers.set("Permissions-Policy", "camera=(self), geolocation=(), microphone=()");
    headers.set("Cross-Origin-Opener-Policy", "same-origin");
    request.next();
  }
}
