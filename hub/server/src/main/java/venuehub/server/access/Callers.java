package venuehub.server.access;

import io.vertx.core.Future;
import java.util.function.Consumer;
import venuehub.server.problem.ProblemCode;
import venuehub.server.problem.ProblemException;

/** Finds out who speaks, from a token or a ticket. Failures are {@link ProblemException}s. */
public final class Callers {
  private static final int TICKET_CHARACTERS = 100;

  private final Tokens tokens;
  private final Tickets tickets;
  private final Revocations revocations;

  public Callers(Tokens tokens, Tickets tickets, Revocations revocations) {
    this.tokens = tokens;
    this.tickets = tickets;
    this.revocations = revocations;
  }

  /**
   * The person of an access token at a venue. Fails with {@code token-invalid}, {@code
   * token-expired}, {@code token-revoked}, or {@code forbidden} without an account at the venue.
   */
  public Future<Caller> ofToken(String token, String venue) {
    return identity(token)
        .compose(
            identity ->
                identity
                    .roleAt(venue)
                    .map(role -> Future.succeededFuture(Caller.of(identity, role)))
                    .orElseGet(() -> Future.failedFuture(noAccountAt(venue))));
  }

  /** The household of a ticket. Fails with {@code ticket-unknown}. */
  public Future<Caller> ofTicket(String ticket, String venue) {
    if (ticket.length() > TICKET_CHARACTERS) {
      return Future.failedFuture(unknownTicket());
    }
    return Away.told(tickets.household(venue, ticket))
        .compose(
            household ->
                household
                    .map(id -> Future.succeededFuture(Caller.ofHousehold(id)))
                    .orElseGet(() -> Future.failedFuture(unknownTicket())));
  }

  /** What a token says, if it has not been revoked. */
  public Future<Identity> identity(String token) {
    return tokens
        .read(token)
        .compose(
            identity ->
                revocations.hasRevoked(identity)
                    ? Future.failedFuture(revoked())
                    : Future.succeededFuture(identity));
  }

  /**
   * Calls the listener with each revocation within 2 s, on an event loop: connections it concerns
   * (see {@link Caller#isConcernedBy}) are to be closed.
   */
  public void listen(Consumer<Revocation> listener) {
    revocations.listen(listener);
  }

  private static ProblemException revoked() {
    return ProblemException.of(
        ProblemCode.TOKEN_REVOKED,
        "a token that still holds",
        "the sign-in ended or the account changed");
  }

  private static ProblemException noAccountAt(String venue) {
    return ProblemException.of(
        ProblemCode.FORBIDDEN, "an account at the venue " + venue, "this person has none there");
  }

  private static ProblemException unknownTicket() {
    return ProblemException.of(
        ProblemCode.TICKET_UNKNOWN, "the ticket of a household of this venue", "it is unknown");
  }
}
