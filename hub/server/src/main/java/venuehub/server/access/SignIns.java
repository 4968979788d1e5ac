package venuehub.server.access;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnection;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import venuehub.core.Role;
import venuehub.server.Bounds;
import venuehub.server.problem.Problem;
import venuehub.server.problem.ProblemCode;
import venuehub.server.problem.ProblemException;

/** Signing in, refreshing and signing out. */
public final class SignIns {
  private final Pool database;
  private final Accounts accounts;
  private final Passwords passwords;
  private final Tokens tokens;
  private final Revocations revocations;
  private final RefreshTokens refreshTokens;
  private final RateLimit byName;
  private final RateLimit byAddress;

  /**
   * @param clock wall time
   */
  public SignIns(
      Pool database,
      Accounts accounts,
      Passwords passwords,
      Tokens tokens,
      Revocations revocations,
      InstantSource clock) {
    this.database = database;
    this.accounts = accounts;
    this.passwords = passwords;
    this.tokens = tokens;
    this.revocations = revocations;
    this.refreshTokens = new RefreshTokens(clock);
    this.byName = new RateLimit(clock, Bounds.SIGN_INS_OF_A_NAME, Bounds.SIGN_INS_OF_A_NAME_EVERY);
    this.byAddress =
        new RateLimit(clock, Bounds.SIGN_INS_OF_AN_ADDRESS, Bounds.SIGN_INS_OF_AN_ADDRESS_EVERY);
  }

  /**
   * Signs in. An unknown name and a wrong password are answered alike.
   *
   * @param venue the venue meant, null: every venue where the password fits the name
   * @param address where the request comes from, for the rate limit
   */
  public Future<SignedIn> signIn(
      String name, String password, @Nullable String venue, String address) {
    Optional<Duration> wait = byAddress.take(address).or(() -> byName.take(name));
    if (wait.isPresent()) {
      return Future.failedFuture(tooMany(wait.get()));
    }
    return Away.told(accounts.named(name, venue))
        .compose(named -> passwords.fitting(password, named))
        .compose(this::signedIn)
        .onComplete(
            outcome -> {
              if (!isWrongPassword(outcome.cause())) {
                byAddress.giveBack(address);
                byName.giveBack(name);
              }
            });
  }

  private static boolean isWrongPassword(@Nullable Throwable failure) {
    return failure instanceof ProblemException known
        && known.problem().code().equals(ProblemCode.SIGN_IN_FAILED.wire());
  }

  private Future<SignedIn> signedIn(List<Account> fitting) {
    if (fitting.isEmpty()) {
      return Future.failedFuture(
          ProblemException.of(
              ProblemCode.SIGN_IN_FAILED,
              "a name and the password that belongs to it",
              "these do not belong together"));
    }
    return Away.told(database.withTransaction(connection -> begin(connection, fitting)));
  }

  private Future<SignedIn> begin(SqlConnection connection, List<Account> fitting) {
    return refreshTokens
        .begin(connection, fitting)
        .compose(signIn -> answer(connection, signIn, fitting));
  }

  /** Trades a refresh token for a new one and a new access token with the roles of now. */
  public Future<SignedIn> refresh(String refreshToken) {
    return Away.told(
            database.withTransaction(
                connection ->
                    refreshTokens
                        .use(connection, refreshToken)
                        .compose(use -> refreshed(connection, use))))
        .compose(this::unlessReused);
  }

  /** A reuse is committed, since it revokes, and only then turned away. */
  private Future<SignedIn> unlessReused(Optional<SignedIn> signedIn) {
    return signedIn
        .map(Future::succeededFuture)
        .orElseGet(
            () ->
                revocations
                    .refresh()
                    .compose(
                        _ ->
                            Future.failedFuture(
                                ProblemException.of(
                                    ProblemCode.REFRESH_REUSED,
                                    "a refresh token that was not used before",
                                    "it was, so the sign-in is revoked"))));
  }

  private Future<Optional<SignedIn>> refreshed(SqlConnection connection, RefreshTokens.Use use) {
    return switch (use) {
      case RefreshTokens.Use.Good good ->
          Accounts.present(connection, good.accounts())
              .compose(
                  present ->
                      present.isEmpty()
                          ? Future.failedFuture(unknownRefreshToken())
                          : answer(connection, good.signIn(), present))
              .map(Optional::of);
      case RefreshTokens.Use.Reused _ -> Future.succeededFuture(Optional.empty());
      case RefreshTokens.Use.Unknown _ -> Future.failedFuture(unknownRefreshToken());
    };
  }

  private Future<SignedIn> answer(SqlConnection connection, UUID signIn, List<Account> fitting) {
    Account first = fitting.getFirst();
    Identity identity =
        new Identity(
            first.name(),
            signIn,
            fitting.stream().map(Account::grant).toList(),
            tokens.nextExpiry());
    Map<String, Role> venues = new LinkedHashMap<>();
    fitting.forEach(
        account -> venues.put(account.venue() == null ? "*" : account.venue(), account.role()));
    return refreshTokens
        .issue(connection, signIn)
        .map(
            refreshToken ->
                new SignedIn(
                    tokens.issue(identity),
                    refreshToken,
                    identity.expiresAt(),
                    first.name(),
                    first.displayName(),
                    identity.role(),
                    venues));
  }

  /** Ends the sign-in a token came from; its tokens are revoked on every hub within 2 s. */
  public Future<Void> signOut(Identity identity) {
    return database
        .withTransaction(connection -> refreshTokens.revoke(connection, identity.signIn()))
        .compose(_ -> revocations.refresh());
  }

  /** Forgets sign-ins and revocations that are of no more use. To be called now and then. */
  public Future<Void> clean() {
    return database.withTransaction(refreshTokens::clean);
  }

  private static ProblemException tooMany(Duration wait) {
    Problem problem =
        Problem.of(
            ProblemCode.TOO_MANY_SIGN_INS,
            "few failed sign-ins of one name and from one address",
            "there were too many; the next is let through in " + (wait.toSeconds() + 1) + " s");
    return new ProblemException(problem, wait);
  }

  private static ProblemException unknownRefreshToken() {
    return ProblemException.of(
        ProblemCode.REFRESH_INVALID,
        "the refresh token of a sign-in that goes on",
        "it is unknown, or the sign-in is over");
  }
}
