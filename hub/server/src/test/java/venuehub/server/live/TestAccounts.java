package venuehub.server.live;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import venuehub.core.Role;
import venuehub.server.access.Caller;
import venuehub.server.access.Grant;
import venuehub.server.access.Identity;
import venuehub.server.access.Revocation;
import venuehub.server.problem.ProblemCode;
import venuehub.server.problem.ProblemException;

/** Accounts in memory: tokens are given out here and known by their text. */
final class TestAccounts implements Authenticator {
  private final Map<String, Caller> tokens = new ConcurrentHashMap<>();
  private final List<Consumer<Revocation>> listeners = new CopyOnWriteArrayList<>();

  /** A token for an hour. */
  String token(String person, Role role) {
    return token(person, role, Duration.ofHours(1));
  }

  String token(String person, Role role, Duration life) {
    String token = person + "-" + UUID.randomUUID();
    Identity identity =
        new Identity(
            person,
            UUID.randomUUID(),
            List.of(new Grant(1, 1, null, role)),
            Instant.now().plus(life));
    tokens.put(token, new Caller(person, role, null, identity, identity.expiresAt()));
    return token;
  }

  /** Ends the sign-in a token came from. */
  void signOut(String token) {
    Identity identity = tokens.remove(token).identity();
    listeners.forEach(listener -> listener.accept(new Revocation.OfSignIn(identity.signIn())));
  }

  @Override
  public Future<Caller> ofToken(String token, String venue) {
    Caller caller = tokens.get(token);
    if (caller == null) {
      return Future.failedFuture(
          ProblemException.of(ProblemCode.TOKEN_INVALID, "a token of this hub", "it is none"));
    }
    if (caller.expiresAt().isBefore(Instant.now())) {
      return Future.failedFuture(
          ProblemException.of(ProblemCode.TOKEN_EXPIRED, "a token in its time", "it is over"));
    }
    return Future.succeededFuture(caller);
  }

  @Override
  public Future<Caller> ofTicket(String ticket, String venue) {
    return ticket.startsWith("H")
        ? Future.succeededFuture(
            new Caller("household:" + ticket, Role.HOUSEHOLD, ticket, null, Instant.MAX))
        : Future.failedFuture(
            ProblemException.of(ProblemCode.TICKET_UNKNOWN, "a ticket", "it is none"));
  }

  @Override
  public void listen(Consumer<Revocation> listener) {
    listeners.add(listener);
  }
}
