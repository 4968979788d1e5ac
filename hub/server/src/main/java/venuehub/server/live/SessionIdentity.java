package venuehub.server.live;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import venuehub.core.Role;
import venuehub.server.access.Caller;
import venuehub.server.access.Revocation;
import venuehub.server.problem.Problem;
import venuehub.server.problem.ProblemCode;
import venuehub.server.problem.ProblemException;

/** Who speaks on a connection, and until when. */
final class SessionIdentity {
  /** What becomes of the connection. */
  interface Owner {
    void close(CloseCode code, Problem problem);

    void renew();
  }

  private final LiveLoop loop;
  private final String venue;
  private final Owner owner;
  private final List<java.util.concurrent.Future<?>> timers = new ArrayList<>(0);
  private @Nullable Caller caller;
  private boolean counted = true;

  SessionIdentity(LiveLoop loop, String venue, Owner owner) {
    this.loop = loop;
    this.venue = venue;
    this.owner = owner;
  }

  /** Who speaks; none before the first frame. */
  Optional<Caller> caller() {
    return Optional.ofNullable(caller);
  }

  /** Asks who says hello. Completes on the event loop. */
  Future<Caller> ask(ClientFrame.Hello hello) {
    String token = hello.token();
    return token == null
        ? loop.authenticator().ofTicket(Objects.requireNonNull(hello.ticket()), venue)
        : loop.authenticator().ofToken(token, venue);
  }

  /** The first frame was no hello; false if the public has no room. */
  boolean startAsPublic() {
    return accept(Caller.PUBLIC);
  }

  /** Somebody said hello at first; false if there is no room for more without an account. */
  boolean accept(Caller caller) {
    boolean hasAccount = caller.role() != Role.PUBLIC && caller.role() != Role.HOUSEHOLD;
    if (!hasAccount && loop.quota().isFull()) {
      return false;
    }
    if (hasAccount) {
      uncount();
    }
    take(caller);
    return true;
  }

  /** Somebody said hello again. */
  void renew(Caller before, Caller renewed) {
    if (!renewed.person().equals(before.person())) {
      owner.close(
          CloseCode.OUT_OF_TURN,
          Problem.of(
              ProblemCode.OUT_OF_TURN, "a later hello by the same person", "it is by another"));
    } else if (renewed.role() != before.role()) {
      owner.close(
          CloseCode.NO_LONGER_WHO,
          Problem.of(
              ProblemCode.TOKEN_REVOKED,
              "a person whose role stays " + before.role().wire(),
              "it is " + renewed.role().wire() + " now"));
    } else {
      take(renewed);
    }
  }

  /** Ends the connection if the revocation takes its token back. */
  void revoked(Revocation revocation) {
    if (caller != null && caller.isConcernedBy(revocation)) {
      owner.close(
          CloseCode.NO_LONGER_WHO,
          Problem.of(
              ProblemCode.TOKEN_REVOKED,
              "a token that still holds",
              "the sign-in ended or the account changed"));
    }
  }

  /** Why an authentication failed. */
  void failed(Throwable cause) {
    if (cause instanceof ProblemException turnedAway) {
      owner.close(CloseCode.NO_LONGER_WHO, turnedAway.problem());
    } else {
      owner.close(
          CloseCode.TRY_AGAIN,
          Problem.of(ProblemCode.BUSY, "to look up who speaks", "that is not possible now"));
    }
  }

  /** The connection ended. */
  void end() {
    cancelTimers();
    uncount();
  }

  private void take(Caller accepted) {
    caller = accepted;
    cancelTimers();
    if (accepted.expiresAt().equals(Instant.MAX)) {
      return;
    }
    Duration left = Duration.between(Instant.now(), accepted.expiresAt());
    Duration untilRenew = left.minus(loop.settings().renewBefore());
    timers.add(
        loop.turn().after(untilRenew.isNegative() ? Duration.ZERO : untilRenew, owner::renew));
    timers.add(loop.turn().after(left, this::expired));
  }

  private void expired() {
    owner.close(
        CloseCode.NO_LONGER_WHO,
        Problem.of(ProblemCode.TOKEN_EXPIRED, "a token renewed before its end", "it ended"));
  }

  private void uncount() {
    if (counted) {
      counted = false;
      loop.quota().leave();
    }
  }

  private void cancelTimers() {
    timers.forEach(timer -> timer.cancel(false));
    timers.clear();
  }
}
