package venuehub.server.problem;

import java.util.Locale;

/**
 * Why the server turns something away. What the rules of the venue refuse has codes of its own,
 * {@link venuehub.core.RefusalCode}.
 */
public enum ProblemCode {
  MALFORMED(400, "Malformed", "The request is no JSON of the form documented."),
  UNKNOWN_FIELD(400, "Unknown field", "A member is given that is not documented."),
  MISSING_FIELD(400, "Missing field", "A member is absent that must be given."),
  WRONG_TYPE(400, "Wrong type", "A member is of another type or form than documented."),
  TOO_LONG(400, "Too long", "A text, array or object is longer than documented."),
  OUT_OF_RANGE(400, "Out of range", "A number is outside the range documented."),
  UNKNOWN_VALUE(400, "Unknown value", "A member is none of the words documented."),
  UNKNOWN_OPERATION(400, "Unknown operation", "A frame has an `op` that is not documented."),
  OUT_OF_TURN(400, "Out of turn", "A frame came when it was not its turn."),
  SIGN_IN_FAILED(401, "Sign-in failed", "Name and password do not belong together."),
  SIGN_IN_NEEDED(401, "Sign-in needed", "This is not for the public: sign in first."),
  TOKEN_INVALID(401, "Token invalid", "The token was not made by this hub."),
  TOKEN_EXPIRED(401, "Token expired", "The token's time is over: refresh it."),
  TOKEN_REVOKED(401, "Token revoked", "The token was revoked, or the account's role changed."),
  REFRESH_INVALID(
      401, "Refresh token invalid", "The refresh token is unknown or its time is over."),
  REFRESH_REUSED(
      401, "Refresh token reused", "The refresh token was used before: the sign-in is revoked."),
  TICKET_UNKNOWN(401, "Ticket unknown", "No household of this venue has this ticket."),
  FORBIDDEN(403, "Forbidden", "The caller's role does not have this right."),
  NOT_FOUND(404, "Not found", "There is nothing at this path."),
  UNKNOWN_VENUE(404, "Unknown venue", "The hub serves no venue of this name."),
  UNKNOWN_COMMAND(404, "Unknown command", "The catalogue has no command of this name."),
  UNKNOWN_DOCUMENT(404, "Unknown document", "The catalogue has no document of this name."),
  NOT_BUILT(404, "Not built", "The name is reserved; this hub does not have it yet."),
  METHOD_NOT_ALLOWED(405, "Method not allowed", "The path has no such method."),
  NOT_SUBSCRIBED(409, "Not subscribed", "The document was not subscribed on this connection."),
  TOO_SLOW(408, "Too slow", "The connection has taken nothing for 30 s."),
  ID_REUSED(409, "Id reused", "The id belongs to another command."),
  TOO_LARGE(413, "Too large", "The body is larger than 64 KiB."),
  TOO_MANY_SIGN_INS(429, "Too many sign-ins", "Too many sign-ins failed: wait."),
  TOO_MANY_SUBSCRIPTIONS(429, "Too many subscriptions", "A connection reads at most 64 documents."),
  TOO_MANY_REQUESTS(429, "Too many requests", "The caller asks for more than its share: wait."),
  INTERNAL(500, "Internal error", "The hub has a fault; nothing was changed."),
  TOO_MANY_CONNECTIONS(
      503, "Too many connections", "The hub serves no more public connections now."),
  BUSY(503, "Busy", "A queue of the hub is full: try again."),
  NOT_DURABLE(503, "Not durable now", "The ledger cannot be written now: try again, same id."),
  DATABASE_AWAY(503, "Database away", "The hub cannot reach its database now: try again."),
  CLOCK_OFF(
      503, "Clock off", "The hub's clock is more than 2 s off the database's: it writes nothing."),
  VENUE_NOT_SERVED(503, "Venue not served", "This hub node does not serve the venue now."),
  VENUE_UNAVAILABLE(503, "Venue unavailable", "The venue's ledger cannot be used now.");

  private final int status;
  private final String title;
  private final String sentence;

  ProblemCode(int status, String title, String sentence) {
    this.status = status;
    this.title = title;
    this.sentence = sentence;
  }

  /** The code on the wire, such as {@code token-expired}. */
  public String wire() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The HTTP status. */
  public int status() {
    return status;
  }

  /** A few words for people. */
  public String title() {
    return title;
  }

  /** What the code means, for the catalogue. */
  public String sentence() {
    return sentence;
  }
}
