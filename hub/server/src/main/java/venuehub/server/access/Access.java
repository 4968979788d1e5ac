package venuehub.server.access;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Pool;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import venuehub.server.database.Database;

/**
 * Everything about access, put together over one database.
 *
 * @param accounts the accounts as they are
 * @param staff puts imported staff lists in force
 * @param tickets of households, for their own pages
 * @param codes on tickets, for the gates
 * @param callers finds out who speaks
 * @param signIns signing in, refreshing, signing out
 * @param revocations runs until stopped
 */
public record Access(
    SigningKey key,
    Accounts accounts,
    StaffImport staff,
    Tickets tickets,
    TicketCodes codes,
    Callers callers,
    SignIns signIns,
    Revocations revocations) {
  private static final Logger LOG = LoggerFactory.getLogger(Access.class);
  private static final Duration CLEANING = Duration.ofHours(1);

  /** The same over a database that is open. */
  public static Future<Access> open(
      Vertx vertx, Database database, Map<String, String> environment, InstantSource clock) {
    return open(vertx, database.pool(), environment, clock);
  }

  /**
   * Opens access and begins to follow revocations.
   *
   * @param database sessions of the application's role, on a migrated database
   * @param environment the process's settings
   * @param clock wall time
   */
  public static Future<Access> open(
      Vertx vertx, Pool database, Map<String, String> environment, InstantSource clock) {
    Revocations revocations = new Revocations(vertx, database);
    return SigningKey.of(environment, database)
        .compose(
            key ->
                Tickets.of(database)
                    .compose(
                        tickets ->
                            TicketCodes.of(database)
                                .map(
                                    codes ->
                                        over(
                                            vertx,
                                            database,
                                            key,
                                            tickets,
                                            codes,
                                            revocations,
                                            clock))))
        .compose(access -> revocations.start().map(access))
        .onSuccess(access -> vertx.setPeriodic(CLEANING.toMillis(), _ -> access.clean()));
  }

  private static Access over(
      Vertx vertx,
      Pool database,
      SigningKey key,
      Tickets tickets,
      TicketCodes codes,
      Revocations revocations,
      InstantSource clock) {
    Accounts accounts = new Accounts(database, revocations);
    Passwords passwords = new Passwords(vertx);
    Tokens tokens = new Tokens(vertx, key, clock);
    return new Access(
        key,
        accounts,
        new StaffImport(database, accounts, passwords, revocations),
        tickets,
        codes,
        new Callers(tokens, tickets, revocations),
        new SignIns(database, accounts, passwords, tokens, revocations, clock),
        revocations);
  }

  /** Fails with a sentence if the hub must not serve real venues: see {@link ServeCheck}. */
  public Future<Void> checkSecrets() {
    return ServeCheck.check(key, accounts);
  }

  /** Ends what runs. */
  public void close() {
    revocations.stop();
  }

  private void clean() {
    signIns
        .clean()
        .onFailure(fault -> LOG.warn("sign-ins cannot be cleaned: {}", fault.getMessage()));
  }
}
