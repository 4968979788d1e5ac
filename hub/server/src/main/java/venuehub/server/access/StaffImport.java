package venuehub.server.access;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Turns an imported staff list into accounts. The list is the whole truth of its venue: who is no
 * longer on it is removed, and whose role or password changed is signed out.
 */
public final class StaffImport {
  /** Passwords that everybody knows. */
  private static final Set<String> DEMO_PASSWORDS = Set.of("demo");

  private final Pool database;
  private final Accounts accounts;
  private final Passwords passwords;
  private final Revocations revocations;

  public StaffImport(
      Pool database, Accounts accounts, Passwords passwords, Revocations revocations) {
    this.database = database;
    this.accounts = accounts;
    this.passwords = passwords;
    this.revocations = revocations;
  }

  /** What was there and what the list says. */
  private record Change(StaffRow row, @Nullable Account before, String hash, boolean samePassword) {
    boolean signsOut() {
      return before != null && !(samePassword && before.role() == row.role());
    }
  }

  /**
   * Puts a staff list in force.
   *
   * @param venue the venue, null: the accounts that belong to every venue
   * @param rows names unique, roles for which {@link Roles#isForAccounts} holds
   */
  public Future<Void> put(@Nullable String venue, List<StaffRow> rows) {
    return accounts
        .ofVenue(database, venue)
        .compose(before -> changes(rows, before))
        .compose(
            changes ->
                database.withTransaction(connection -> write(connection, venue, rows, changes)))
        .compose(_ -> revocations.refresh());
  }

  private Future<List<Change>> changes(List<StaffRow> rows, List<Account> accounts) {
    Map<String, Account> before = new HashMap<>();
    accounts.forEach(account -> before.put(account.name(), account));
    Future<List<Change>> changes = Future.succeededFuture(new ArrayList<>());
    for (StaffRow row : rows) {
      changes =
          changes.compose(
              so -> change(row, before.get(row.name())).onSuccess(so::add).map(_ -> so));
    }
    return changes;
  }

  private Future<Change> change(StaffRow row, @Nullable Account before) {
    if (before == null) {
      return passwords.hash(row.password()).map(hash -> new Change(row, null, hash, false));
    }
    return passwords
        .fits(row.password(), before.passwordHash())
        .compose(
            same ->
                same
                    ? Future.succeededFuture(new Change(row, before, before.passwordHash(), true))
                    : passwords
                        .hash(row.password())
                        .map(hash -> new Change(row, before, hash, false)));
  }

  private static Future<Void> write(
      SqlConnection connection, @Nullable String venue, List<StaffRow> rows, List<Change> changes) {
    String[] names = rows.stream().map(StaffRow::name).toArray(String[]::new);
    Future<Void> written =
        connection
            .preparedQuery(
                "with gone as (update account set generation = generation + 1, removed_at = now()"
                    + " where venue is not distinct from $1 and removed_at is null and name <> all"
                    + " ($2) returning id, generation) insert into revocation (account, generation)"
                    + " select id, generation from gone")
            .execute(Tuple.tuple().addString(venue).addArrayOfString(names))
            .mapEmpty();
    for (Change change : changes) {
      written = written.compose(_ -> write(connection, venue, change));
    }
    return written;
  }

  private static Future<Void> write(
      SqlConnection connection, @Nullable String venue, Change change) {
    StaffRow row = change.row();
    Tuple values =
        Tuple.of(
            venue,
            row.name(),
            row.displayName(),
            row.role().wire(),
            change.hash(),
            DEMO_PASSWORDS.contains(row.password()));
    return connection
        .preparedQuery(
            "insert into account"
                + " (venue, name, display_name, role, password_hash, demo_password)"
                + " values ($1, $2, $3, $4, $5, $6)"
                + " on conflict (venue, name) do update set display_name = excluded.display_name,"
                + " role = excluded.role, password_hash = excluded.password_hash,"
                + " demo_password = excluded.demo_password, removed_at = null,"
                + " generation = account.generation + $7 returning id, generation")
        .execute(values.addInteger(change.signsOut() ? 1 : 0))
        .compose(
            rows ->
                change.signsOut()
                    ? Revocations.write(
                        connection,
                        new Revocation.OfAccount(
                            rows.iterator().next().getLong(0),
                            rows.iterator().next().getInteger(1)))
                    : Future.succeededFuture());
  }
}
