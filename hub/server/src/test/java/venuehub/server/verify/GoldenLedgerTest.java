package venuehub.server.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Ledgers as releases wrote them, kept for ever: an event type never changes its meaning, and a
 * ledger once whole stays so. Each is an invented venue's, lived by the simulation and exported.
 */
class GoldenLedgerTest {
  @ParameterizedTest
  @ValueSource(strings = "ledger-1")
  void isWholeAndMeansWhatItMeant(String name) throws IOException {
    Path file = Path.of("src/test/resources/golden", name + ".ndjson");
    List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
    Verifier verifier = new Verifier(1, List.of());
    EntryLines.read(file, verifier);
    Verification found = verifier.done();
    assertEquals(Optional.empty(), found.fault());
    assertEquals(lines.size(), found.entries());
    // Counted from the text, not from what the hub makes of it.
    int signed = (int) count(lines, "turn.contractSigned");
    assertEquals(signed, found.units().get("contracted"));
    assertEquals(signed, found.households().get("contracted"));
    long others = count(lines, "roster.householdEnded");
    int all = found.households().values().stream().mapToInt(Integer::intValue).sum();
    assertEquals(all - signed, others, "each of the others ended once");
  }

  private static long count(List<String> lines, String type) {
    return lines.stream().filter(line -> line.contains("\"type\":\"" + type + "\"")).count();
  }
}
