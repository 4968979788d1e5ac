package venuehub.server.access;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Tuple;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The tickets that open a household's own page. A ticket is derived from a secret of the database,
 * so that a lost one can be printed again; what is kept to know it by is its hash.
 */
public final class Tickets {
  private static final int BYTES = 16;

  private final Pool database;
  private final byte[] key;

  private Tickets(Pool database, byte[] key) {
    this.database = database;
    this.key = key;
  }

  /** The tickets of a database. */
  public static Future<Tickets> of(Pool database) {
    return SigningKey.secret(database, "tickets").map(key -> new Tickets(database, key));
  }

  /**
   * The ticket of a household, to be printed: 22 letters, digits, {@code -} and {@code _}.
   *
   * @param household the registration number
   */
  public String ticketOf(String venue, String household) {
    return Secrets.keyed(key, venue + "\n" + household, BYTES);
  }

  /** Puts the tickets of a venue's households in force; those of households not named end. */
  public Future<Void> put(String venue, Collection<String> households) {
    List<Tuple> rows =
        households.stream()
            .map(household -> Tuple.of(hash(ticketOf(venue, household)), venue, household))
            .toList();
    String[] named = households.toArray(String[]::new);
    return database
        .withTransaction(
            connection ->
                connection
                    .preparedQuery("delete from ticket where venue = $1 and household <> all ($2)")
                    .execute(Tuple.tuple().addString(venue).addArrayOfString(named))
                    .compose(
                        _ ->
                            rows.isEmpty()
                                ? Future.succeededFuture()
                                : connection
                                    .preparedQuery(
                                        "insert into ticket (hash, venue, household)"
                                            + " values ($1, $2, $3) on conflict do nothing")
                                    .executeBatch(rows)
                                    .mapEmpty()))
        .mapEmpty();
  }

  /** The household a ticket belongs to. */
  public Future<Optional<String>> household(String venue, String ticket) {
    return database
        .preparedQuery("select household from ticket where hash = $1 and venue = $2")
        .execute(Tuple.of(hash(ticket), venue))
        .map(rows -> rows.stream().map(row -> row.getString(0)).findFirst());
  }

  private static Buffer hash(String ticket) {
    return Buffer.buffer(Secrets.sha256(ticket));
  }
}
