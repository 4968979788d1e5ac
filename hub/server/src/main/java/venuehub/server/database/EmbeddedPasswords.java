package venuehub.server.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.List;

/**
 * The accounts of the embedded PostgreSQL. Anyone on the machine can reach its port, so each has a
 * random password, kept in a file only the hub's user may read.
 *
 * @param superuser of {@code postgres}, who makes the others
 * @param owner of the role that owns the tables and migrates them
 * @param application of the role the hub works as
 */
record EmbeddedPasswords(String superuser, String owner, String application) {
  private static final String DATABASE = "hub";
  private static final String OWNER = "hub_owner";

  /** The passwords kept in a folder; new ones the first time. */
  static EmbeddedPasswords in(Path folder) throws IOException {
    Path file = folder.resolve("passwords");
    if (!Files.exists(file)) {
      Path fresh = folder.resolve("passwords.new");
      Files.deleteIfExists(fresh);
      Files.createFile(
          fresh,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.write(fresh, List.of(random(), random(), random()), StandardOpenOption.WRITE);
      Files.move(fresh, file);
    }
    List<String> lines = Files.readAllLines(file);
    return new EmbeddedPasswords(lines.get(0), lines.get(1), lines.get(2));
  }

  DatabaseAccess access(int port) {
    return DatabaseAccess.of("127.0.0.1", port, DATABASE, OWNER, owner, application);
  }

  /** Makes the roles and the database where they are not there. */
  void prepare(int port) {
    String url = "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    try (Connection connection = DriverManager.getConnection(url, "postgres", superuser);
        Statement statement = connection.createStatement()) {
      if (!exists(statement, "select 1 from pg_roles where rolname = '" + OWNER + "'")) {
        statement.execute("create role " + OWNER + " login createrole password '" + owner + "'");
      }
      if (!exists(
          statement,
          "select 1 from pg_roles where rolname = '" + DatabaseAccess.APPLICATION_ROLE + "'")) {
        statement.execute(
            "create role "
                + DatabaseAccess.APPLICATION_ROLE
                + " login password '"
                + application
                + "'");
        statement.execute(
            "grant " + DatabaseAccess.APPLICATION_ROLE + " to " + OWNER + " with admin option");
      }
      if (!exists(statement, "select 1 from pg_database where datname = '" + DATABASE + "'")) {
        statement.execute("create database " + DATABASE + " owner " + OWNER);
      }
    } catch (SQLException failed) {
      throw new DatabaseTrouble(
          "Expected to set up the embedded PostgreSQL, but " + failed.getMessage(), failed);
    }
  }

  private static boolean exists(Statement statement, String query) throws SQLException {
    try (ResultSet rows = statement.executeQuery(query)) {
      return rows.next();
    }
  }

  private static String random() {
    byte[] bytes = new byte[24];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
