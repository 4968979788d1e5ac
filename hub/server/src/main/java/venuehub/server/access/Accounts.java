package venuehub.server.access;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import venuehub.core.Role;
import venuehub.server.Bounds;

/** The accounts, as rows. */
public final class Accounts {
  private static final String COLUMNS =
      "id, venue, name, display_name, role, password_hash, demo_password, generation";

  private final Pool database;
  private final Revocations revocations;

  public Accounts(Pool database, Revocations revocations) {
    this.database = database;
    this.revocations = revocations;
  }

  /** The accounts of a name, at most {@link Bounds#ACCOUNTS_OF_ONE_NAME}. */
  Future<List<Account>> named(String name, @Nullable String venue) {
    return database
        .preparedQuery(
            "select "
                + COLUMNS
                + " from account where name = $1 and removed_at is null"
                + " and ($2::text is null or venue is null or venue = $2)"
                + " order by venue nulls first, id limit "
                + Bounds.ACCOUNTS_OF_ONE_NAME)
        .execute(Tuple.of(name, venue))
        .map(Accounts::accounts);
  }

  /** Those of the accounts that have not been removed. */
  static Future<List<Account>> present(SqlClient client, List<Long> ids) {
    return client
        .preparedQuery(
            "select "
                + COLUMNS
                + " from account where id = any($1) and removed_at is null"
                + " order by venue nulls first, id")
        .execute(Tuple.tuple().addArrayOfLong(ids.toArray(Long[]::new)))
        .map(Accounts::accounts);
  }

  /** All accounts of a venue, those of every venue not among them. */
  Future<List<Account>> ofVenue(SqlClient client, @Nullable String venue) {
    return client
        .preparedQuery(
            "select "
                + COLUMNS
                + " from account where venue is not distinct from $1"
                + " and removed_at is null order by id")
        .execute(Tuple.of(venue))
        .map(Accounts::accounts);
  }

  /** The names of the accounts whose password everybody knows, with their venue. */
  Future<List<String>> withDemoPassword() {
    return database
        .query(
            "select name || coalesce(' (' || venue || ')', '') from account"
                + " where demo_password and removed_at is null order by name, venue")
        .execute()
        .map(rows -> rows.stream().map(row -> row.getString(0)).toList());
  }

  /** The accounts of a venue whose password everybody knows, with their roles, by name. */
  public Future<Map<String, Role>> demo(String venue) {
    return ofVenue(database, venue)
        .map(
            accounts ->
                accounts.stream()
                    .filter(Account::demoPassword)
                    .collect(
                        Collectors.toMap(
                            Account::name, Account::role, (one, other) -> one, TreeMap::new)));
  }

  /** Gives an account another role; its tokens are revoked on every hub within 2 s. */
  public Future<Void> changeRole(@Nullable String venue, String name, Role role) {
    return change("role = $3", venue, name, role.wire());
  }

  /** Removes an account; its tokens are revoked on every hub within 2 s. */
  public Future<Void> remove(@Nullable String venue, String name) {
    return change("removed_at = now(), role = $3", venue, name, Role.PUBLIC.wire());
  }

  private Future<Void> change(String what, @Nullable String venue, String name, String role) {
    return database
        .withTransaction(
            connection ->
                connection
                    .preparedQuery(
                        "update account set generation = generation + 1, "
                            + what
                            + " where venue is not distinct from $1 and name = $2"
                            + " and removed_at is null returning id, generation")
                    .execute(Tuple.of(venue, name, role))
                    .compose(rows -> revoke(connection, rows)))
        .compose(_ -> revocations.refresh());
  }

  private static Future<Void> revoke(SqlConnection connection, RowSet<Row> changed) {
    List<Future<Void>> writes = new ArrayList<>();
    for (Row row : changed) {
      Revocation revocation = new Revocation.OfAccount(row.getLong(0), row.getInteger(1));
      writes.add(Revocations.write(connection, revocation));
    }
    return Future.all(writes).mapEmpty();
  }

  private static List<Account> accounts(RowSet<Row> rows) {
    return rows.stream().map(Accounts::account).toList();
  }

  private static Account account(Row row) {
    return new Account(
        row.getLong(0),
        row.getString(1),
        row.getString(2),
        row.getString(3),
        Roles.of(row.getString(4)),
        row.getString(5),
        row.getBoolean(6),
        row.getInteger(7));
  }
}
