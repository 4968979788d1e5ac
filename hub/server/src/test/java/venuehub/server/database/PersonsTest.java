package venuehub.server.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgBuilder;
import io.vertx.sqlclient.Pool;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PersonsTest {
  private static final PersonRow WHOLE =
      new PersonRow("H1", "欧阳", "欧阳某", "13800000000", "440300X", "王某", "13900000000");
  private static final PersonRow PART = new PersonRow("H2", null, null, "5", null, null, null);
  private static final PersonRow ERASED = new PersonRow("H1", null, null, null, null, null, null);

  private final Vertx vertx = Vertx.vertx();
  private DatabaseAccess access;
  private Pool pool;
  private Persons persons;
  private long venue;

  @BeforeEach
  void open() throws Exception {
    access = TestDatabase.fresh();
    pool = PgBuilder.pool().connectingTo(access.application()).using(vertx).build();
    persons = new Persons(pool);
    venue = await(new VenueTable(pool).create("demo", new byte[] {1}, null)).id();
  }

  @AfterEach
  void close() throws Exception {
    await(pool.close());
    await(vertx.close());
  }

  private static <T> T await(Future<T> future) throws Exception {
    return future.toCompletionStage().toCompletableFuture().get(20, TimeUnit.SECONDS);
  }

  @Test
  void keepsWhatIsKnownOfEachVenue() throws Exception {
    long newer = await(new VenueTable(pool).create("demo", new byte[] {1}, null)).id();
    await(persons.put(venue, List.of(WHOLE, PART)));
    await(persons.put(newer, List.of()));
    assertEquals(Optional.of(WHOLE), await(persons.find(venue, "H1")));
    assertEquals(Optional.of(PART), await(persons.find(venue, "H2")));
    assertEquals(Optional.empty(), await(persons.find(newer, "H1")));
  }

  @Test
  void keepsALargeRoster() throws Exception {
    List<PersonRow> rows =
        IntStream.range(0, 20_000)
            .mapToObj(
                number -> new PersonRow("H" + number, "王", "王" + number, null, null, null, null))
            .toList();
    await(persons.put(venue, rows));
    assertEquals(Optional.of(rows.getLast()), await(persons.find(venue, "H19999")));
  }

  @Test
  void oneHouseholdThatIsThereAlreadyKeepsAllOut() throws Exception {
    await(persons.put(venue, List.of(WHOLE)));
    assertThrows(ExecutionException.class, () -> await(persons.put(venue, List.of(PART, ERASED))));
    assertEquals(Optional.empty(), await(persons.find(venue, "H2")));
    assertEquals(Optional.of(WHOLE), await(persons.find(venue, "H1")));
  }

  @Test
  void erasingLeavesNothingButWhenItWas() throws Exception {
    await(persons.put(venue, List.of(WHOLE, PART)));
    await(persons.erase(venue, "H1"));
    assertEquals(Optional.of(ERASED), await(persons.find(venue, "H1")));
    assertEquals(Optional.of(PART), await(persons.find(venue, "H2")));
    String first = erasedAt();
    await(persons.erase(venue, "H1"));
    assertEquals(first, erasedAt());
  }

  private String erasedAt() throws Exception {
    try (Connection owner = TestDatabase.owner(access);
        Statement statement = owner.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select erased_at, row_to_json(person)::text from person where household = 'H1'")) {
      assertTrue(rows.next());
      assertFalse(rows.getString(2).contains("欧"));
      return rows.getString(1);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "delete from person",
        "truncate person",
        "update person set household = 'H9'",
        "update person set venue = venue",
        "update person set erased_at = now()"
      })
  void theApplicationMayEraseAndNoMore(String beyond) throws Exception {
    await(persons.put(venue, List.of(WHOLE)));
    assertThrows(ExecutionException.class, () -> await(pool.query(beyond).execute()));
  }

  @Test
  void readersOfTheLedgerDoNotSeePersons() throws Exception {
    try (Connection owner = TestDatabase.owner(access);
        Statement statement = owner.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select has_any_column_privilege('hub_reader', 'person', 'select')")) {
      assertTrue(rows.next());
      assertFalse(rows.getBoolean(1));
    }
  }
}
