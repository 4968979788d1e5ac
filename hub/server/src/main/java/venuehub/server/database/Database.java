package venuehub.server.database;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgBuilder;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import venuehub.server.Bounds;
import venuehub.server.ledger.PostgresLedger;

/** A migrated database, the one that comes with the hub or another, and sessions to it. */
public final class Database {
  private final Vertx vertx;
  private final DatabaseAccess access;
  private final @Nullable EmbeddedDatabase embedded;
  private final Pool pool;

  private Database(Vertx vertx, DatabaseAccess access, @Nullable EmbeddedDatabase embedded) {
    this.vertx = vertx;
    this.access = access;
    this.embedded = embedded;
    PoolOptions size =
        new PoolOptions()
            .setMaxSize(Bounds.DATABASE_CONNECTIONS)
            .setConnectionTimeout((int) Bounds.CONNECT_LIMIT.toMillis())
            .setConnectionTimeoutUnit(TimeUnit.MILLISECONDS)
            .setMaxWaitQueueSize(Bounds.DATABASE_WAITING);
    this.pool = PgBuilder.pool().with(size).connectingTo(access.application()).using(vertx).build();
  }

  /**
   * Opens a database and brings its tables to the shape this hub needs. Blocks.
   *
   * @param url a PostgreSQL URI; empty: the embedded database
   * @param folder where the embedded one keeps its data
   * @throws DatabaseTrouble if it cannot be used
   */
  public static Database open(Vertx vertx, Optional<String> url, Path folder) {
    if (url.isPresent()) {
      DatabaseAccess access = DatabaseAccess.external(url.get());
      Migrations.apply(access);
      return over(vertx, access);
    }
    EmbeddedDatabase embedded = EmbeddedDatabase.open(folder);
    try {
      Migrations.apply(embedded.access());
    } catch (DatabaseTrouble trouble) {
      embedded.close();
      throw trouble;
    }
    return new Database(vertx, embedded.access(), embedded);
  }

  /** Sessions to a database that is migrated already. */
  public static Database over(Vertx vertx, DatabaseAccess access) {
    return new Database(vertx, access, null);
  }

  /** How to reach it. */
  public DatabaseAccess access() {
    return access;
  }

  /** Sessions of the application's role. */
  public Pool pool() {
    return pool;
  }

  /** The venues, beside their ledgers. */
  public VenueTable venues() {
    return new VenueTable(pool);
  }

  /** The people of the households. */
  public Persons persons() {
    return new Persons(pool);
  }

  /** Devices, as nodes tell each other. */
  public DeviceTable devices() {
    return new DeviceTable(pool);
  }

  /** The ledgers, over connections of their own. */
  public PostgresLedger ledger() {
    return new PostgresLedger(vertx, access.application());
  }

  /** Hints between nodes; not yet listening. */
  public Hints hints() {
    return new Hints(vertx, pool, access.application());
  }

  /** What is done first when the program is ended from outside. */
  public void beforeExit(Runnable action) {
    if (embedded != null) {
      embedded.beforeExit(action);
    } else {
      Runtime.getRuntime().addShutdownHook(new Thread(action, "hub-exit"));
    }
  }

  /** Ends the sessions; the database itself goes on. */
  public Future<Void> closeSessions() {
    return pool.close();
  }

  /** Ends the embedded database, if it is one. Blocks. */
  public void end() {
    if (embedded != null) {
      embedded.close();
    }
  }
}
