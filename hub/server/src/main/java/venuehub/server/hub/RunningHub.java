package venuehub.server.hub;

import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import venuehub.server.access.StaffRow;
import venuehub.server.importer.VenueImport.Imported;

/** A hub and its database, for a thread that may wait. */
public final class RunningHub implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(RunningHub.class);

  /** What was taken is answered within this, or never. */
  private static final Duration CLOSING = Duration.ofSeconds(8);

  private final HubSettings settings;
  private final OpenDatabase open;
  private final HubServer server;
  private final AtomicBoolean closed = new AtomicBoolean();
  private final AtomicBoolean ended = new AtomicBoolean();

  private RunningHub(HubSettings settings, OpenDatabase open, HubServer server) {
    this.settings = settings;
    this.open = open;
    this.server = server;
  }

  /**
   * Opens the database and serves the venues in it. Ended with the program at the latest.
   *
   * @param environment the process's settings, for the signing key
   * @param real whether the days are real: secrets everybody knows are refused
   * @throws RuntimeException with a sentence for people if it cannot
   */
  public static RunningHub start(
      HubSettings settings, Map<String, String> environment, boolean real) {
    OpenDatabase open = OpenDatabase.of(settings);
    try {
      HubServer server =
          OpenDatabase.await(
              HubServer.start(open.vertx(), open.database(), settings, environment, real));
      RunningHub hub = new RunningHub(settings, open, server);
      open.database().beforeExit(hub::closeServer);
      return hub;
    } catch (RuntimeException failed) {
      open.close();
      throw failed;
    }
  }

  /** For whoever lives beside the hub in this process. */
  public Vertx vertx() {
    return open.vertx();
  }

  /** The hub itself. */
  public HubServer server() {
    return server;
  }

  /** Where it is reached, such as {@code http://127.0.0.1:8080}. */
  public String address() {
    String host = settings.host().contains(":") ? "[" + settings.host() + "]" : settings.host();
    return "http://" + host + ":" + server.port();
  }

  /**
   * Begins the ledger of an imported venue and serves it.
   *
   * @param staff the accounts of its people and devices
   * @param simulatedSpeed venue seconds per second; 0: the venue runs on wall time
   */
  public void found(Imported imported, List<StaffRow> staff, int simulatedSpeed) {
    open.found(imported, staff, simulatedSpeed);
    OpenDatabase.await(server.look());
  }

  private void closeServer() {
    if (!closed.compareAndSet(false, true)) {
      return;
    }
    try {
      OpenDatabase.await(server.close().timeout(CLOSING.toMillis(), TimeUnit.MILLISECONDS));
    } catch (RuntimeException failed) {
      LOG.warn("The hub did not close in good order: {}", failed.getMessage());
    }
  }

  @Override
  public void close() {
    closeServer();
    if (ended.compareAndSet(false, true)) {
      open.close();
    }
  }
}
