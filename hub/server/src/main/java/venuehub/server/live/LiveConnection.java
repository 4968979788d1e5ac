package venuehub.server.live;

import venuehub.server.access.Revocation;
import venuehub.server.problem.Problem;

/** A connection that is sent live documents: a WebSocket or an event stream. */
interface LiveConnection {
  OpenVenue venue();

  /** Says how far it is. */
  void beat();

  /** Ends if the revocation takes its token back. */
  void revoked(Revocation revocation);

  void close(CloseCode code, Problem problem);
}
