package venuehub.server.hub;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import venuehub.server.Bounds;
import venuehub.server.access.Access;
import venuehub.server.access.StaffRow;
import venuehub.server.database.Database;
import venuehub.server.database.VenueTable.Listed;
import venuehub.server.importer.VenueImport.Imported;
import venuehub.server.ledger.Entry;
import venuehub.server.ledger.PostgresLedger;

/** The hub's database, for a thread that may wait. */
public final class OpenDatabase implements AutoCloseable {
  private final Vertx vertx;
  private final Database database;
  private final PostgresLedger ledger;

  private OpenDatabase(Vertx vertx, Database database) {
    this.vertx = vertx;
    this.database = database;
    this.ledger = database.ledger();
  }

  /**
   * Opens the database of the settings. Ended with the program at the latest.
   *
   * @throws venuehub.server.database.DatabaseTrouble if it cannot be used
   */
  public static OpenDatabase of(HubSettings settings) {
    // The system's own way to wait for sockets, where there is one.
    Vertx vertx = Vertx.vertx(new VertxOptions().setPreferNativeTransport(true));
    try {
      return new OpenDatabase(
          vertx, Database.open(vertx, settings.databaseUrl(), settings.dataFolder()));
    } catch (RuntimeException trouble) {
      await(vertx.close());
      throw trouble;
    }
  }

  /** Waits for an outcome; not to be called on an event loop. */
  public static <T> T await(Future<T> future) {
    try {
      return future.toCompletionStage().toCompletableFuture().join();
    } catch (CompletionException failed) {
      throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
    }
  }

  /** For whoever works beside the database in this process. */
  public Vertx vertx() {
    return vertx;
  }

  Database database() {
    return database;
  }

  /** The owner's address as a URI; holds the password. */
  public String ownerUri() {
    return database.access().ownerUri();
  }

  /** The venue in force of a name. */
  public Optional<Listed> venue(String name) {
    return await(database.venues().inForce()).stream()
        .filter(listed -> listed.name().equals(name))
        .findFirst();
  }

  /** Whether anything happened at a venue after its beginning. */
  public boolean isUsed(Listed venue) {
    Entry first = await(ledger.read(venue.id(), 0, 1)).getFirst();
    return await(ledger.read(venue.id(), 1, Short.MAX_VALUE)).stream()
        .anyMatch(entry -> !entry.command().equals(first.command()));
  }

  /** Gives all entries of a venue, in order. */
  public void entries(Listed venue, Consumer<Entry> taker) {
    long after = 0;
    List<Entry> page = await(ledger.read(venue.id(), after, Bounds.REPLAY_PAGE));
    while (!page.isEmpty()) {
      page.forEach(taker);
      after += page.size();
      page = await(ledger.read(venue.id(), after, Bounds.REPLAY_PAGE));
    }
  }

  /**
   * Begins the ledger of an imported venue, in force from now on.
   *
   * @param staff the accounts of its people and devices
   * @param simulatedSpeed venue seconds per second; 0: the venue runs on wall time
   */
  public void found(Imported imported, List<StaffRow> staff, int simulatedSpeed) {
    await(
        Access.open(vertx, database, Map.of(), InstantSource.system())
            .compose(
                access ->
                    VenueFounding.found(vertx, database, access, imported, staff, simulatedSpeed)
                        .onComplete(done -> access.close())));
  }

  @Override
  public void close() {
    await(ledger.close());
    await(database.closeSessions());
    await(vertx.close());
    database.end();
  }
}
