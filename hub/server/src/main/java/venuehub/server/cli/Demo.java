package venuehub.server.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import venuehub.server.access.StaffRow;
import venuehub.server.hub.OpenDatabase;
import venuehub.server.hub.RunningHub;
import venuehub.server.importer.SampleVenue;
import venuehub.server.importer.VenueImport;
import venuehub.server.importer.VenueImport.Imported;
import venuehub.server.simulate.Simulation;
import venuehub.server.simulate.SimulationReport;
import venuehub.server.simulate.SimulationSettings;
import venuehub.server.simulate.link.HubAddress;

/** The sample venue and everybody in it, day after day. */
final class Demo {
  private static final Logger LOG = LoggerFactory.getLogger(Demo.class);
  private static final String VENUE = "demo";
  private static final String PASSWORD = "demo";

  /** Households that look at their own page. */
  private static final int PHONES = 12;

  /** Seconds before the day goes on after a fault. */
  private static final long REST = 5;

  private final RunningHub hub;
  private final int speed;
  private Imported sample;
  private Map<String, String> tickets = Map.of();

  Demo(RunningHub hub, int speed) throws IOException {
    this.hub = hub;
    this.speed = speed;
    this.sample = sample();
  }

  /** Goes on with the venue that is there, or begins it. */
  void open(boolean fresh) throws IOException {
    if (fresh || !hub.server().serves(VENUE)) {
      begin();
    } else {
      OpenDatabase.await(hub.server().speed(VENUE, speed));
    }
    tickets = new LinkedHashMap<>();
    sample.households().stream()
        .limit(PHONES)
        .forEach(
            household ->
                tickets.put(
                    household.id(),
                    hub.server().access().tickets().ticketOf(VENUE, household.id())));
  }

  private void begin() throws IOException {
    sample = sample();
    hub.found(sample, sample.staff(), speed);
  }

  /** What to open, and who may sign in. */
  String welcome() {
    String address = hub.address();
    List<String> names = sample.staff().stream().map(StaffRow::name).sorted().toList();
    return """

    The Venue Hub is ready.
      everything, by links   %1$s/
      the lobby board        %1$s/board/%2$s
      staff                  %1$s/staff/
      a household's phone    %1$s/me/%3$s
    Accounts, password %4$s:
      %5$s
    One second is %6$d seconds at the venue. Ctrl-C ends it; the next start goes on from here.
    """
        .formatted(
            address,
            VENUE,
            tickets.values().iterator().next(),
            PASSWORD,
            String.join(" ", names),
            speed);
  }

  /** Lives on until the program is ended: when all days are over, the first begins again. */
  void live() throws IOException {
    while (true) {
      if (day()) {
        begin();
      } else {
        OpenDatabase.await(hub.vertx().timer(REST, TimeUnit.SECONDS));
      }
    }
  }

  private boolean day() {
    long seed = hub.server().edition(VENUE);
    SimulationSettings settings =
        SimulationSettings.of(List.of(HubAddress.of(hub.address())), VENUE, PASSWORD, seed)
            .withPhones(tickets);
    try {
      SimulationReport report = OpenDatabase.await(new Simulation(hub.vertx(), settings).run());
      LOG.info(
          "All {} days are over: {} entries, households {}{}",
          report.days(),
          report.ledger().entries(),
          report.ledger().households(),
          report.isSound() ? "" : ", not sound: " + report);
      return true;
    } catch (RuntimeException failed) {
      LOG.error("The people of the simulated day had to leave and come back", failed);
      return false;
    }
  }

  private static Imported sample() throws IOException {
    Path folder = Files.createTempDirectory("hub-sample");
    try {
      SampleVenue.copyTo(folder);
      return (Imported) VenueImport.read(folder, InstantSource.system());
    } finally {
      List<Path> files = new ArrayList<>();
      try (Stream<Path> all = Files.walk(folder)) {
        all.forEach(files::addFirst);
      }
      for (Path file : files) {
        Files.delete(file);
      }
    }
  }
}
