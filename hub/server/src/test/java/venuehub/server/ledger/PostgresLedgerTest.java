package venuehub.server.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import venuehub.server.database.DatabaseAccess;
import venuehub.server.database.TestDatabase;

final class PostgresLedgerTest {
  private final Vertx vertx = Vertx.vertx();
  private DatabaseAccess access;
  private PostgresLedger ledger;
  private long venue;

  @BeforeEach
  void open() throws SQLException {
    access = TestDatabase.fresh();
    ledger = new PostgresLedger(vertx, access.application());
    venue = newVenue("demo");
  }

  @AfterEach
  void close() throws Exception {
    await(ledger.close());
    await(vertx.close());
  }

  @Test
  void readsWhatWasAppended() throws Exception {
    List<Entry> entries = TestEntries.chain(venue, 10);
    await(ledger.append(venue, entries.subList(0, 6), List.of()));
    await(ledger.append(venue, entries.subList(6, 10), List.of()));
    assertEquals(entries, await(ledger.read(venue, 0, 100)));
    assertEquals(entries.subList(4, 7), await(ledger.read(venue, 4, 3)));
    assertEquals(List.of(), await(ledger.read(venue, 10, 100)));
  }

  @Test
  void takesAPositionOnlyOnceAndABatchWholeOrNotAtAll() throws Exception {
    List<Entry> entries = TestEntries.chain(venue, 3);
    await(ledger.append(venue, entries.subList(0, 2), List.of()));
    List<Entry> overlapping = TestEntries.chain(venue, entries.getFirst().hash(), 2, 3);
    assertInstanceOf(
        LedgerFailure.PositionTaken.class, failure(ledger.append(venue, overlapping, List.of())));
    assertEquals(entries.subList(0, 2), await(ledger.read(venue, 0, 100)));
  }

  @Test
  void takesACommandOnlyOnce() throws Exception {
    Entry first = TestEntries.chain(venue, 1).getFirst();
    await(ledger.append(venue, List.of(first), List.of()));
    Entry again =
        Entry.after(first.hash(), venue, 2, first.at(), "a", first.command(), 0, "t", "{}");
    assertInstanceOf(
        LedgerFailure.PositionTaken.class,
        failure(ledger.append(venue, List.of(again), List.of())));
  }

  @Test
  void keepsPrivateTextsApartAndTwiceTheSameOnce() throws Exception {
    PrivateText text =
        new PrivateText(Hash.sha256(new byte[] {1}), Hash.sha256(new byte[] {2}), "头晕，需要座位");
    List<Entry> entries = TestEntries.chain(venue, 2);
    await(ledger.append(venue, entries.subList(0, 1), List.of(text)));
    await(ledger.append(venue, entries.subList(1, 2), List.of(text)));
    assertEquals("头晕，需要座位", query("select string_agg(text, '|') from private_text"));
  }

  @Test
  void saysWhichEntriesItWillNeverTake() throws Exception {
    Entry noText =
        Entry.after(Hash.NONE, venue, 1, Instant.EPOCH, "a\0b", UUID.randomUUID(), 0, "t", "{}");
    assertInstanceOf(
        LedgerFailure.Rejected.class, failure(ledger.append(venue, List.of(noText), List.of())));
  }

  @Test
  void letsTheHubOnlyInsertAndSelect() throws SQLException {
    try (Connection connection = application();
        Statement statement = connection.createStatement()) {
      for (String forbidden :
          List.of(
              "update entry set body = '{}'",
              "delete from entry",
              "truncate entry",
              "alter table entry disable trigger all",
              "update private_text set text = ''",
              "update venue set name = 'x'",
              "drop table entry",
              "create table mine (a int)",
              "create role mine")) {
        SQLException refused =
            assertThrows(SQLException.class, () -> statement.execute(forbidden), forbidden);
        assertEquals("42501", refused.getSQLState(), forbidden);
      }
    }
  }

  @Test
  void showsTheLedgerToReadersOfSql() throws Exception {
    await(ledger.append(venue, TestEntries.chain(venue, 3), List.of()));
    assertEquals(
        "2", query("select body->>'household' from ledger where venue = 'demo' and seq = 2"));
    assertEquals("3", query("select seq from ledger_head where venue = 'demo'"));
  }

  /**
   * The append hangs on a lock another session holds; the hub stops waiting and reads. It must not
   * come about later.
   */
  @Test
  void anAppendWithoutAnswerNeverComesAboutAfterTheNextRead() throws Exception {
    List<Entry> entries = TestEntries.chain(venue, 1);
    try (Connection blocker = TestDatabase.owner(access)) {
      blocker.setAutoCommit(false);
      blocker.createStatement().execute("lock table entry in share mode");
      Future<Void> append = ledger.append(venue, entries, List.of());
      assertInstanceOf(LedgerFailure.Unavailable.class, failure(append));
      assertEquals(List.of(), await(ledger.read(venue, 0, 10)));
      blocker.rollback();
    }
    assertEquals(List.of(), await(ledger.read(venue, 0, 10)));
    await(ledger.append(venue, entries, List.of()));
  }

  private long newVenue(String name) throws SQLException {
    return Long.parseLong(query("insert into venue (name) values ('" + name + "') returning id"));
  }

  private String query(String query) throws SQLException {
    try (Connection connection = TestDatabase.owner(access);
        ResultSet rows = connection.createStatement().executeQuery(query)) {
      assertTrue(rows.next());
      return rows.getString(1);
    }
  }

  private Connection application() throws SQLException {
    return DriverManager.getConnection(
        access.ownerJdbcUrl(), access.application().getUser(), access.application().getPassword());
  }

  private static <T> T await(Future<T> future) throws Exception {
    return future.toCompletionStage().toCompletableFuture().get(20, TimeUnit.SECONDS);
  }

  private static Throwable failure(Future<?> future) {
    return assertThrows(ExecutionException.class, () -> await(future)).getCause();
  }
}
