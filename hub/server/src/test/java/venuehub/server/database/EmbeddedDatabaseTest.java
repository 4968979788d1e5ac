package venuehub.server.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class EmbeddedDatabaseTest {
  private static final String NAME = "test-embedded";
  private static final Path FOLDER = Path.of("target", NAME).toAbsolutePath();

  @BeforeEach
  @AfterEach
  void removeFolder() throws IOException {
    if (Files.exists(FOLDER)) {
      TestDatabase.separate(NAME).close();
      Folders.delete(FOLDER);
    }
  }

  @Test
  void keepsItsDataAndItsPortOverARestart() throws SQLException {
    int port;
    try (EmbeddedDatabase database = TestDatabase.separate(NAME)) {
      port = database.access().owner().getPort();
      execute(database, "create table kept (a int)");
      assertEquals("on", ask(database, "show fsync"));
      assertEquals("on", ask(database, "show synchronous_commit"));
    }
    try (EmbeddedDatabase database = TestDatabase.separate(NAME)) {
      assertEquals(port, database.access().owner().getPort());
      assertEquals("0", ask(database, "select count(*) from kept"));
    }
  }

  @Test
  void asksEveryoneForAPassword() {
    try (EmbeddedDatabase database = TestDatabase.separate(NAME)) {
      String url = database.access().ownerJdbcUrl();
      for (String user : List.of("postgres", "hub_owner", DatabaseAccess.APPLICATION_ROLE)) {
        assertThrows(
            SQLException.class, () -> java.sql.DriverManager.getConnection(url, user, "guess"));
      }
    }
  }

  @Test
  void takesOverTheServerOfAHubThatWasKilled()
      throws IOException, InterruptedException, SQLException {
    Process hub = otherHub();
    String said =
        new BufferedReader(new InputStreamReader(hub.getInputStream(), StandardCharsets.UTF_8))
            .readLine();
    hub.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
    assertTrue(ProcessHandle.of(Long.parseLong(said)).isPresent(), "PostgreSQL outlives its hub");
    try (EmbeddedDatabase database = TestDatabase.separate(NAME)) {
      assertEquals(said, Long.toString(database.pid()));
      assertEquals("1", ask(database, "select 1"));
    }
    assertFalse(new Postmaster(Long.parseLong(said), 0, "").alive());
  }

  @Test
  void startsTheServerAgainWhenItIsKilled() throws SQLException, InterruptedException {
    try (EmbeddedDatabase database = TestDatabase.separate(NAME)) {
      execute(database, "create table kept (a int)");
      long killed = database.pid();
      ProcessHandle.of(killed).orElseThrow().destroyForcibly();
      assertEquals("0", askUntilAnswered(database, "select count(*) from kept"));
      assertNotEquals(killed, database.pid());
    }
  }

  @Test
  void refusesAFolderInUse() {
    try (EmbeddedDatabase first = TestDatabase.separate(NAME)) {
      DatabaseTrouble trouble =
          assertThrows(DatabaseTrouble.class, () -> TestDatabase.separate(NAME));
      assertTrue(
          trouble.getMessage().startsWith("Expected to be the only hub on " + FOLDER),
          trouble.getMessage());
      assertTrue(first.pid() > 0);
    }
  }

  @Test
  void refusesTheDataOfAnotherVersionByName() throws IOException {
    TestDatabase.separate(NAME).close();
    Path version = FOLDER.resolve("cluster/PG_VERSION");
    String written = Files.readString(version);
    Files.writeString(version, "13\n");
    DatabaseTrouble trouble =
        assertThrows(DatabaseTrouble.class, () -> TestDatabase.separate(NAME));
    assertTrue(trouble.getMessage().contains("PostgreSQL 13 wrote it"), trouble.getMessage());
    Files.writeString(version, written);
  }

  @Test
  void refusesWhatIsNoUri() {
    for (String wrong :
        List.of(
            "", "localhost", "http://a/b", "jdbc:postgresql://a/b", "postgresql:///x?host=/tmp")) {
      assertThrows(DatabaseTrouble.class, () -> DatabaseAccess.external(wrong), wrong);
    }
    DatabaseAccess access =
        DatabaseAccess.external("postgresql://me:pw@db.example:5433/hub?sslmode=require");
    assertEquals("jdbc:postgresql://db.example:5433/hub?sslmode=require", access.ownerJdbcUrl());
    assertEquals(DatabaseAccess.APPLICATION_ROLE, access.application().getProperties().get("role"));
  }

  /**
   * What the process started by {@link #otherHub} does: opens the database, says its pid, and waits
   * to be killed.
   */
  public static void main(String[] arguments) throws IOException {
    EmbeddedDatabase database = TestDatabase.separate(NAME);
    System.out.println(database.pid());
    int end = System.in.read();
    System.exit(end);
  }

  private static Process otherHub() throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            EmbeddedDatabaseTest.class.getName())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private static void execute(EmbeddedDatabase database, String statement) throws SQLException {
    try (Connection connection = TestDatabase.owner(database.access())) {
      connection.createStatement().execute(statement);
    }
  }

  private static String ask(EmbeddedDatabase database, String query) throws SQLException {
    try (Connection connection = TestDatabase.owner(database.access());
        ResultSet rows = connection.createStatement().executeQuery(query)) {
      assertTrue(rows.next());
      return rows.getString(1);
    }
  }

  private static String askUntilAnswered(EmbeddedDatabase database, String query)
      throws InterruptedException {
    long limit = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    while (true) {
      try {
        return ask(database, query);
      } catch (SQLException gone) {
        assertTrue(System.nanoTime() < limit, gone.getMessage());
        TimeUnit.MILLISECONDS.sleep(20);
      }
    }
  }
}
