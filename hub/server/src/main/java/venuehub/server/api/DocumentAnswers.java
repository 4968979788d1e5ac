package venuehub.server.api;

import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import venuehub.server.access.Caller;

/**
 * Live documents over HTTP. The caller may read the document {@code {doc}}: that has been seen to.
 * Failures are {@link venuehub.server.problem.ProblemException}s.
 */
public interface DocumentAnswers {
  /** The document whole, with its ETag. */
  Future<Void> whole(RoutingContext request, String venue, String document, Caller caller);

  /** The document and its patches, as Server-Sent Events. */
  Future<Void> stream(RoutingContext request, String venue, String document, Caller caller);
}
