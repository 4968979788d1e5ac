package venuehub.server.writer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Vertx;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import venuehub.server.database.DatabaseAccess;
import venuehub.server.database.EmbeddedDatabase;
import venuehub.server.database.Migrations;
import venuehub.server.database.TestDatabase;
import venuehub.server.ledger.ChainCheck;
import venuehub.server.ledger.Entry;
import venuehub.server.ledger.PostgresLedger;

/** Several hubs on one real database. */
final class SharedLedgerTest {
  @Test
  void twoHubsWriteOneVenueAndNothingIsLostOrDoneTwice() throws Exception {
    DatabaseAccess database = TestDatabase.fresh();
    long venue = venue(database);
    try (Hub one = new Hub(venue, database.application());
        Hub two = new Hub(venue, database.application())) {
      Random random = new Random(1);
      Crowd crowd = new Crowd(() -> random.nextBoolean() ? one : two);
      crowd.run(16, 60);
      List<Entry> entries = checked(database, venue);
      everyAnswerStands(crowd, entries);
      assertEquals(one.settledAt(entries.size()), two.settledAt(entries.size()));
      assertEquals(entries.size(), one.writer.head().seq());
    }
  }

  @Test
  void aHubIsKilledAndItsPeopleMoveToTheOther() throws Exception {
    DatabaseAccess database = TestDatabase.fresh();
    long venue = venue(database);
    Hub killed = new Hub(venue, database.application());
    try (Hub other = new Hub(venue, database.application())) {
      AtomicReference<Hub> serving = new AtomicReference<>(killed);
      Crowd crowd = new Crowd(serving::get);
      Thread run = Thread.startVirtualThread(() -> crowdRuns(crowd));
      while (crowd.done.size() < 100) {
        Thread.onSpinWait();
      }
      killed.kill();
      serving.set(other);
      run.join();
      List<Entry> entries = checked(database, venue);
      everyAnswerStands(crowd, entries);
      assertEquals(entries.size(), other.settledAt(entries.size()).seq());
    }
  }

  @Test
  void theDatabaseIsKilledAndTheHubGoesOn() throws Exception {
    try (EmbeddedDatabase server = TestDatabase.separate("test-killed")) {
      DatabaseAccess database = server.access();
      Migrations.apply(database);
      long venue = venue(database);
      try (Hub hub = new Hub(venue, database.application())) {
        Crowd crowd = new Crowd(() -> hub);
        Thread run = Thread.startVirtualThread(() -> crowdRuns(crowd));
        for (int kill = 1; kill <= 2; kill++) {
          int enough = crowd.done.size() + 100;
          while (crowd.done.size() < enough && run.isAlive()) {
            Thread.onSpinWait();
          }
          ProcessHandle.of(server.pid()).ifPresent(ProcessHandle::destroyForcibly);
        }
        run.join();
        List<Entry> entries = checked(database, venue);
        everyAnswerStands(crowd, entries);
        assertEquals(entries.size(), hub.settledAt(entries.size()).seq());
      }
    }
  }

  private static void crowdRuns(Crowd crowd) {
    try {
      crowd.run(16, 60);
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }

  private static void everyAnswerStands(Crowd crowd, List<Entry> entries) {
    Map<UUID, Long> inLedger = new HashMap<>();
    entries.forEach(entry -> inLedger.put(entry.command(), entry.seq()));
    crowd.done.forEach((id, done) -> assertEquals(done.seq(), inLedger.get(id), "answer to " + id));
    Set<UUID> unanswered = new HashSet<>();
    entries.stream()
        .filter(entry -> !entry.actor().equals("hub") && !crowd.done.containsKey(entry.command()))
        .forEach(entry -> unanswered.add(entry.command()));
    assertTrue(unanswered.isEmpty(), "done, but answered as refused: " + unanswered);
  }

  /** All entries, in order and chained; no command twice. */
  private static List<Entry> checked(DatabaseAccess database, long venue) {
    Vertx vertx = Vertx.vertx();
    PostgresLedger ledger = new PostgresLedger(vertx, database.application());
    List<Entry> entries = Hub.await(ledger.read(venue, 0, 1_000_000));
    Hub.await(vertx.close());
    ChainCheck chain = new ChainCheck(venue);
    Set<UUID> commands = new HashSet<>();
    for (Entry entry : entries) {
      chain.next(entry);
      assertTrue(entry.part() > 0 || commands.add(entry.command()), "twice: " + entry);
    }
    return entries;
  }

  private static long venue(DatabaseAccess database) throws SQLException {
    try (Connection connection = TestDatabase.owner(database);
        ResultSet rows =
            connection
                .createStatement()
                .executeQuery("insert into venue (name) values ('demo') returning id")) {
      assertTrue(rows.next());
      return rows.getLong(1);
    }
  }
}
