package venuehub.server.bench;

import io.vertx.core.Future;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import venuehub.server.access.StaffRow;
import venuehub.server.hub.HubSettings;
import venuehub.server.hub.LoneVenue;
import venuehub.server.hub.OpenDatabase;
import venuehub.server.hub.RunningHub;
import venuehub.server.importer.VenueImport.Imported;

/** The hub's own PostgreSQL in a temporary folder, which goes with it. */
final class BenchDatabase implements AutoCloseable {
  private final Path folder;
  private final OpenDatabase database;

  private BenchDatabase(Path folder, OpenDatabase database) {
    this.folder = folder;
    this.database = database;
  }

  /** Takes some seconds. */
  static BenchDatabase open() throws IOException {
    Path folder = Files.createTempDirectory("hub-bench-");
    try {
      return new BenchDatabase(
          folder, OpenDatabase.of(new HubSettings("127.0.0.1", 0, Optional.empty(), folder, 1)));
    } catch (RuntimeException trouble) {
      delete(folder);
      throw trouble;
    }
  }

  OpenDatabase hub() {
    return database;
  }

  /** Begins a venue that runs on wall time, and opens it on a clock. */
  LoneVenue begin(Imported imported, InstantSource wall) {
    database.found(imported, List.of(), 0);
    return await(LoneVenue.open(database, imported.plan().name(), wall, new BenchVenue()));
  }

  /** Begins a venue that runs on wall time, and serves it as a whole node does. */
  RunningHub serve(Imported imported, List<StaffRow> staff) {
    RunningHub hub =
        RunningHub.start(
            HubSettings.of(Map.of("HUB_DATABASE_URL", database.ownerUri(), "HUB_HTTP_PORT", "0")),
            Map.of(),
            false);
    hub.found(imported, staff, 0);
    return hub;
  }

  /** Sessions as the owner, who may make tables; prepared statements are kept. */
  Pool pool(int connections) {
    return PgBuilder.pool()
        .with(new PoolOptions().setMaxSize(connections))
        .connectingTo(
            PgConnectOptions.fromUri(database.ownerUri()).setCachePreparedStatements(true))
        .using(database.vertx())
        .build();
  }

  /** What the server says of how safely it writes, and on what it does. */
  String promises() throws IOException {
    Pool pool = pool(1);
    try {
      return "PostgreSQL %s, fsync %s, synchronous_commit %s, full_page_writes %s, on %s"
          .formatted(
              show(pool, "server_version"),
              show(pool, "fsync"),
              show(pool, "synchronous_commit"),
              show(pool, "full_page_writes"),
              Files.getFileStore(folder).type());
    } finally {
      await(pool.close());
    }
  }

  private static String show(Pool pool, String setting) {
    return await(pool.query("show " + setting).execute()).iterator().next().getString(0);
  }

  static <T> T await(Future<T> future) {
    return OpenDatabase.await(future);
  }

  @Override
  public void close() throws IOException {
    database.close();
    delete(folder);
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
