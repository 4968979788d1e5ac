package venuehub.server.hub;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import venuehub.server.database.TestDatabase;

/**
 * SIGKILL during a running day, commands in flight: a few rounds, or as many as {@code -Dkills}
 * says.
 */
final class KilledHubIT {
  private static final int KILLS = Integer.getInteger("kills", 3);

  @TempDir private Path folder;

  @Test
  void nothingAnsweredIsLostWhenHubAndDatabaseAreKilled() throws Exception {
    Path data = folder.resolve("data");
    Map<String, String> environment = Map.of("HUB_DATA_DIR", data.toString());
    RunningDay.found(HubSettings.of(environment), folder.resolve("sample"));
    HubProcess hub = new HubProcess(environment, log("hub"));
    hub.start();
    try (RunningDay day = new RunningDay(List.of(hub.address()))) {
      day.begin();
      for (int kill = 0; kill < KILLS; kill++) {
        day.awaitAnswers(60);
        switch (kill % 3) {
          case 0 -> {
            hub.kill();
            hub.start();
          }
          case 1 -> killDatabase(data);
          default -> {
            hub.kill();
            killDatabase(data);
            hub.start();
          }
        }
      }
      day.awaitAnswers(60);
      day.endAndCompare();
      assertTrue(day.resumed() > 0, "readers went on by patches");
    } finally {
      hub.end();
    }
  }

  @Test
  void twoHubsOnOneDatabaseServeOneVenueAndEitherMayBeKilled() throws Exception {
    String url = TestDatabase.fresh().ownerUri();
    Map<String, String> environment = Map.of("HUB_DATABASE_URL", url);
    RunningDay.found(HubSettings.of(environment), folder.resolve("sample"));
    HubProcess one = new HubProcess(environment, log("one"));
    HubProcess other = new HubProcess(environment, log("other"));
    one.start();
    other.start();
    try (RunningDay day = new RunningDay(List.of(one.address(), other.address()))) {
      day.begin();
      for (int kill = 0; kill < KILLS; kill++) {
        day.awaitAnswers(60);
        HubProcess victim = kill % 2 == 0 ? one : other;
        victim.kill();
        day.awaitAnswers(60);
        victim.start();
      }
      day.awaitAnswers(60);
      day.awaitThatEachHubKnowsAllDevices();
      day.endAndCompare();
      assertTrue(day.resumed() > 0, "readers went on by patches, at the other hub");
    } finally {
      one.end();
      other.end();
    }
  }

  // Kept after the test, for whoever wants to know why it failed.
  private static Path log(String name) throws IOException {
    Path file = Path.of("target", "killed-hub", name + ".log").toAbsolutePath();
    Files.createDirectories(file.getParent());
    Files.deleteIfExists(file);
    return file;
  }

  private static void killDatabase(Path data) throws IOException {
    try (Stream<Path> files = Files.walk(data)) {
      Path file =
          files
              .filter(path -> path.endsWith("postmaster.pid"))
              .findFirst()
              .orElseThrow(() -> new AssertionError("no database runs"));
      long pid = Long.parseLong(Files.readAllLines(file).getFirst().trim());
      ProcessHandle.of(pid).orElseThrow().destroyForcibly();
    }
  }
}
