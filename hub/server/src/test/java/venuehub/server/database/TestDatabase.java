package venuehub.server.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * One real PostgreSQL for all tests of a JVM, kept between runs; a migrated database of its own for
 * each test.
 */
public final class TestDatabase {
  private static final Path TARGET = Path.of("target").toAbsolutePath();
  private static final Path SOFTWARE = TARGET.resolve("test-postgresql-software");
  private static final String TEMPLATE = "hub_template";

  private TestDatabase() {}

  /** A migrated database nobody else uses. */
  public static DatabaseAccess fresh() {
    String name = "test_" + UUID.randomUUID().toString().replace('-', '_');
    administer(
        Shared.SERVER, "create database " + name + " template " + TEMPLATE + " owner hub_owner");
    return Shared.SERVER.database().access().database(name);
  }

  /** A server of its own in a folder below target, for tests that kill it. */
  public static EmbeddedDatabase separate(String folder) {
    return EmbeddedDatabase.open(TARGET.resolve(folder), SOFTWARE);
  }

  /** A connection as the owner of the tables, who may do anything. */
  public static Connection owner(DatabaseAccess access) throws SQLException {
    return DriverManager.getConnection(
        access.ownerJdbcUrl(), access.owner().getUser(), access.owner().getPassword());
  }

  private static Running open() {
    Running server = openFirstFree();
    dropLeftovers(server);
    administer(server, "create database " + TEMPLATE + " owner hub_owner");
    Migrations.apply(server.database().access().database(TEMPLATE));
    return server;
  }

  // Another test run may be on the first folder at the same time.
  private static Running openFirstFree() {
    DatabaseTrouble last = new DatabaseTrouble("no folder tried");
    for (int number = 0; number < 4; number++) {
      String folder = "test-postgresql-" + number;
      try {
        return new Running(separate(folder), EmbeddedPasswords.in(TARGET.resolve(folder)));
      } catch (DatabaseTrouble taken) {
        last = taken;
      } catch (IOException failed) {
        throw new UncheckedIOException(failed);
      }
    }
    throw last;
  }

  private static void dropLeftovers(Running server) {
    List<String> names = new ArrayList<>();
    try (Connection connection = owner(server.database().access());
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select datname from pg_database where datname = '"
                    + TEMPLATE
                    + "' or datname like 'test\\_%'")) {
      while (rows.next()) {
        names.add(rows.getString(1));
      }
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
    names.forEach(name -> administer(server, "drop database " + name + " with (force)"));
  }

  private static void administer(Running server, String command) {
    String url = server.database().access().database("postgres").ownerJdbcUrl();
    try (Connection connection =
            DriverManager.getConnection(url, "postgres", server.passwords().superuser());
        Statement statement = connection.createStatement()) {
      statement.execute(command);
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  // Not opened before a test asks for a database of its own.
  private static final class Shared {
    static final Running SERVER = open();
  }

  private record Running(EmbeddedDatabase database, EmbeddedPasswords passwords) {}
}
