package venuehub.server.cli;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import venuehub.server.database.VenueTable.Listed;
import venuehub.server.hub.HubSettings;
import venuehub.server.hub.OpenDatabase;
import venuehub.server.ledger.EntryLine;
import venuehub.server.simulate.link.Credentials;
import venuehub.server.simulate.link.HubAddress;
import venuehub.server.simulate.link.LedgerDownload;
import venuehub.server.simulate.link.LinkTransport;

/** Where a command reads a ledger: from a running hub as an observer may, or from the database. */
final class LedgerSource {
  /** The password for {@code --account}: not on the command line, where others can read it. */
  static final String PASSWORD = "HUB_PASSWORD";

  @Option(names = "--venue", paramLabel = "NAME", description = "The venue, from the database.")
  private @Nullable String venue;

  @Option(
      names = "--hub",
      paramLabel = "URL",
      description = "Read from a running hub instead of the database.")
  private @Nullable String hub;

  @Option(
      names = "--account",
      paramLabel = "NAME",
      description = "With --hub: an observer or manager; the password is in " + PASSWORD + ".")
  private String account = "observer1";

  private final Map<String, String> environment;

  /**
   * @param environment the process's settings
   */
  LedgerSource(Map<String, String> environment) {
    this.environment = environment;
  }

  /** Whether a venue was named. */
  boolean isGiven() {
    return venue != null;
  }

  /**
   * Gives all lines of the ledger, in order.
   *
   * @throws RuntimeException with a sentence for people if it cannot be read
   */
  void read(Consumer<String> taker) {
    if (venue == null) {
      throw new IllegalArgumentException("Expected --venue NAME, but there is none.");
    }
    if (hub == null) {
      fromDatabase(venue, taker);
    } else {
      fromHub(HubAddress.of(hub), venue, taker);
    }
  }

  private void fromDatabase(String name, Consumer<String> taker) {
    try (OpenDatabase open = OpenDatabase.of(HubSettings.of(environment))) {
      Optional<Listed> listed = open.venue(name);
      if (listed.isEmpty()) {
        throw new IllegalArgumentException(
            "Expected a venue of the database, but it has none named " + name + ".");
      }
      open.entries(listed.get(), entry -> taker.accept(EntryLine.of(entry)));
    }
  }

  private void fromHub(HubAddress address, String name, Consumer<String> taker) {
    Vertx vertx = Vertx.vertx();
    LinkTransport transport = new LinkTransport(vertx);
    String password = environment.getOrDefault(PASSWORD, SimulatedStaff.PASSWORD);
    LedgerDownload download =
        new LedgerDownload(transport, address, name, new Credentials.Account(account, password));
    try {
      OpenDatabase.await(
          download.read(
              lines -> {
                lines.forEach(taker);
                return Future.succeededFuture();
              }));
    } finally {
      OpenDatabase.await(transport.close());
      OpenDatabase.await(vertx.close());
    }
  }
}
