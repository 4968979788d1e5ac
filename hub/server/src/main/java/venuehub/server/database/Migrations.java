package venuehub.server.database;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Brings the tables to the shape this hub needs. */
public final class Migrations {
  private Migrations() {}

  /**
   * Applies what is missing, as the owner. Blocks. Several hubs may do so at once.
   *
   * @throws DatabaseTrouble if the database cannot be reached, or is newer, or was altered by hand
   */
  public static void apply(DatabaseAccess access) {
    try {
      Flyway.configure()
          .dataSource(access.ownerJdbcUrl(), access.owner().getUser(), access.owner().getPassword())
          .locations("classpath:db/migration")
          .connectRetries(3)
          .load()
          .migrate();
    } catch (FlywayException failed) {
      throw new DatabaseTrouble(
          "Expected the migrations to apply, but " + failed.getMessage(), failed);
    }
  }
}
