package venuehub.server.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import venuehub.server.database.TestDatabase;

/**
 * The real files lived through to the end, over the public interfaces, on as many days as they
 * need. They lie beside the repository; where they do not, there is nothing to live through.
 */
final class RealDaysIT {
  private static final List<String> FILES =
      List.of("shenzhen_unit_inventory_songfeng.csv", "hz_pool_b_1774.csv");

  @TempDir private Path folder;

  @Test
  void everyHouseholdOfTheRealRegisterHasAnOutcome() throws Exception {
    Path data = Path.of("../../../shared/data");
    for (String file : FILES) {
      assumeTrue(Files.isRegularFile(data.resolve(file)), "without " + file);
      Files.copy(data.resolve(file), folder.resolve(file));
    }
    try (InputStream plan =
        Objects.requireNonNull(getClass().getResourceAsStream("/real/venue.yaml"))) {
      Files.copy(plan, folder.resolve("venue.yaml"));
    }
    Map<String, String> environment =
        Map.of("HUB_DATABASE_URL", TestDatabase.fresh().ownerUri(), "HUB_HTTP_PORT", "0");
    StringWriter out = new StringWriter();
    CommandLine hub = Hub.commandLine(environment);
    hub.setOut(new PrintWriter(out, true));
    int code = hub.execute("simulate", folder.toString(), "--speed", "2000", "--json");
    assertEquals(0, code, out::toString);
    JsonNode ledger = new ObjectMapper().readTree(out.toString()).path("ledger");
    assertEquals(1_774, sum(ledger.path("households")), "households of the register");
    assertEquals(416, sum(ledger.path("units")), "units of the inventory");
    int contracted = ledger.path("households").path("contracted").asInt();
    assertEquals(contracted, ledger.path("units").path("contracted").asInt(), "one unit each");
    assertTrue(contracted > 300, () -> "most units find somebody: " + ledger);
  }

  private static int sum(JsonNode counts) {
    return StreamSupport.stream(counts.spliterator(), false).mapToInt(JsonNode::asInt).sum();
  }
}
