package venuehub.server.database;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowIterator;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The people of the households, beside the ledger, erasable. */
public final class Persons {
  private final Pool database;

  /**
   * @param database sessions of the application's role
   */
  public Persons(Pool database) {
    this.database = database;
  }

  /**
   * Keeps what an import says of its households' people: all rows, or none where one of the
   * households is there already.
   *
   * @param venue the venue's own id, never its name: a name may begin a new ledger
   * @param rows each household once
   */
  public Future<Void> put(long venue, List<PersonRow> rows) {
    Tuple values =
        Tuple.of(venue)
            .addArrayOfString(column(rows, PersonRow::household))
            .addArrayOfString(column(rows, PersonRow::surname))
            .addArrayOfString(column(rows, PersonRow::name))
            .addArrayOfString(column(rows, PersonRow::phone))
            .addArrayOfString(column(rows, PersonRow::idNumber))
            .addArrayOfString(column(rows, PersonRow::proxyName))
            .addArrayOfString(column(rows, PersonRow::proxyPhone));
    // One statement is one transaction of its own.
    return database
        .preparedQuery(
            "insert into person"
                + " (venue, household, surname, name, phone, id_number, proxy_name, proxy_phone)"
                + " select $1::bigint, * from unnest($2::text[], $3::text[], $4::text[],"
                + " $5::text[], $6::text[], $7::text[], $8::text[])")
        .execute(values)
        .mapEmpty();
  }

  /** What is known of a household's people; empty where nothing ever was. */
  public Future<Optional<PersonRow>> find(long venue, String household) {
    return database
        .preparedQuery(
            "select household, surname, name, phone, id_number, proxy_name, proxy_phone"
                + " from person where venue = $1 and household = $2")
        .execute(Tuple.of(venue, household))
        .map(
            rows -> {
              RowIterator<Row> found = rows.iterator();
              return found.hasNext() ? Optional.of(row(found.next())) : Optional.empty();
            });
  }

  /**
   * Erases what is known of a household's people. Says nothing where there is none, and keeps the
   * time of the first erasing.
   */
  public Future<Void> erase(long venue, String household) {
    return database
        .preparedQuery(
            "update person set surname = null, name = null, phone = null, id_number = null,"
                + " proxy_name = null, proxy_phone = null, erased_at = clock_timestamp()"
                + " where venue = $1 and household = $2 and erased_at is null")
        .execute(Tuple.of(venue, household))
        .mapEmpty();
  }

  private static PersonRow row(Row row) {
    return new PersonRow(
        row.getString("household"),
        row.getString("surname"),
        row.getString("name"),
        row.getString("phone"),
        row.getString("id_number"),
        row.getString("proxy_name"),
        row.getString("proxy_phone"));
  }

  private static @Nullable String[] column(
      List<PersonRow> rows, Function<PersonRow, @Nullable String> field) {
    return rows.stream().map(field).toArray(String[]::new);
  }
}
