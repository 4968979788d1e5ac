package venuehub.server.api;

import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;

/** The bytes of requests. */
final class Bodies {
  private static final byte[] NONE = {};

  private Bodies() {}

  static byte[] bytes(RoutingContext request) {
    Buffer body = request.body().buffer();
    return body == null ? NONE : body.getBytes();
  }
}
