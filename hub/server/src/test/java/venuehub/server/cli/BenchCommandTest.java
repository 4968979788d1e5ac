package venuehub.server.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** The measurements run and say what they found; what they find is for a quiet machine. */
class BenchCommandTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void saysInJsonWhatItMeasured() throws Exception {
    assertEquals(0, run("bench", "durable", "--size", "tiny", "--json"), err::toString);
    JsonNode benches = new ObjectMapper().readTree(out.toString()).get("benches");
    assertEquals(1, benches.size());
    JsonNode durable = benches.get(0);
    assertEquals("durable", durable.get("name").asText());
    assertTrue(
        durable.get("title").asText().contains("fsync on, synchronous_commit on"),
        durable::toString);
    assertEquals(3, durable.get("rows").size());
    for (JsonNode row : durable.get("rows")) {
      assertTrue(row.get("commands/s").asDouble() > 0, row::toString);
      assertTrue(row.get("p99").asDouble() >= row.get("p50").asDouble(), row::toString);
    }
  }

  @Test
  void whatItDoesNotMeasureIsAskedWrongly() {
    assertEquals(2, run("bench", "weather"));
    assertTrue(err.toString().contains("Expected durable, fan-out, catch-up"), err::toString);
  }

  private int run(String... arguments) {
    CommandLine commandLine = Hub.commandLine(Map.of());
    commandLine.setOut(new PrintWriter(out, true));
    commandLine.setErr(new PrintWriter(err, true));
    return commandLine.execute(arguments);
  }
}
