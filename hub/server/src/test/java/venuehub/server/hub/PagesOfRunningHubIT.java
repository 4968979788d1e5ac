package venuehub.server.hub;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import venuehub.server.database.TestDatabase;
import venuehub.server.importer.SampleVenue;
import venuehub.server.importer.VenueImport;
import venuehub.server.importer.VenueImport.Imported;
import venuehub.server.simulate.Simulation;
import venuehub.server.simulate.SimulationSettings;
import venuehub.server.simulate.link.HubAddress;

/** The pages in a real browser, served by a real hub during a simulated day. */
final class PagesOfRunningHubIT {
  private static final Path WEB_CLIENT = Path.of("../../web-client");
  private static final String VENUE = "demo";
  private static final int SPEED = 60;

  @TempDir private Path folder;

  @Test
  void everyPageShowsTheDay() throws Exception {
    SampleVenue.copyTo(folder);
    Imported sample = (Imported) VenueImport.read(folder, InstantSource.system());
    HubSettings settings =
        HubSettings.of(
            Map.of("HUB_DATABASE_URL", TestDatabase.fresh().ownerUri(), "HUB_HTTP_PORT", "0"));
    try (RunningHub hub = RunningHub.start(settings, Map.of(), false)) {
      hub.found(sample, sample.staff(), SPEED);
      Simulation day =
          new Simulation(
              hub.vertx(),
              SimulationSettings.of(List.of(HubAddress.of(hub.address())), VENUE, "demo", 3));
      day.run();
      String household = sample.households().getFirst().id();
      String ticket = hub.server().access().tickets().ticketOf(VENUE, household);
      assertBrowserPasses(
          Map.of("HUB_URL", hub.address(), "HUB_VENUE", VENUE, "HUB_TICKET", ticket));
      OpenDatabase.await(day.stop());
    }
  }

  private void assertBrowserPasses(Map<String, String> environment) throws Exception {
    Path said = folder.resolve("browser.log");
    ProcessBuilder browser =
        new ProcessBuilder("npm", "run", "--silent", "test:hub")
            .directory(WEB_CLIENT.toFile())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile());
    browser.environment().putAll(environment);
    Process process = browser.start();
    assertTrue(process.waitFor(5, TimeUnit.MINUTES), "the browser ends");
    assertEquals(0, process.exitValue(), () -> read(said));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      return unreadable.toString();
    }
  }
}
