package venuehub.server.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import venuehub.server.database.TestDatabase;
import venuehub.server.importer.SampleVenue;

/** The commands as they are typed, over a real database. */
class CommandsTest {
  /** Fast, and yet every household of the sample is served. */
  private static final String SPEED = "3000";

  @TempDir private Path folder;

  private final Map<String, String> environment =
      Map.of("HUB_DATABASE_URL", TestDatabase.fresh().ownerUri(), "HUB_HTTP_PORT", "0");

  private record Ran(int code, String out, String err) {}

  private Ran run(Map<String, String> with, String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine commandLine = Hub.commandLine(with);
    commandLine.setOut(new PrintWriter(out, true));
    commandLine.setErr(new PrintWriter(err, true));
    return new Ran(commandLine.execute(arguments), out.toString(), err.toString());
  }

  private Ran run(String... arguments) {
    return run(environment, arguments);
  }

  @BeforeEach
  void sample() throws IOException {
    SampleVenue.copyTo(folder);
  }

  @Test
  void aDryRunSaysWhatWouldBeImportedAndImportsNothing() {
    Ran ran = run("import", folder.toString(), "--dry-run");
    assertEquals(0, ran.code(), ran.err());
    assertTrue(
        ran.out().contains("Venue demo would be imported: 120 units, 300 households"), ran.out());
    assertEquals(1, run("export", "--venue", "demo").code(), "it is not there");
  }

  @Test
  void everyBadRowIsNamedAndNothingIsImported() throws IOException {
    Path units = folder.resolve("units.csv");
    List<String> lines = Files.readAllLines(units, StandardCharsets.UTF_8);
    lines.set(5, lines.get(4));
    Files.write(units, lines, StandardCharsets.UTF_8);
    Ran ran = run("import", folder.toString());
    assertEquals(2, ran.code());
    assertTrue(ran.err().contains("units.csv:6"), ran.err());
    assertTrue(ran.err().contains("Nothing is imported: 1 problem."), ran.err());
    assertEquals(1, run("export", "--venue", "demo").code());
  }

  @Test
  void aFolderThatIsNotThereIsAProblemLikeAnyOther() {
    Ran ran = run("import", folder.resolve("nowhere").toString());
    assertEquals(2, ran.code());
    assertTrue(ran.err().contains("venue.yaml"), ran.err());
  }

  @Test
  void aSettingThatCannotBeUsedIsNamed() {
    Ran ran = run(Map.of("HUB_HTTP_PORT", "many"), "serve");
    assertEquals(2, ran.code());
    assertTrue(ran.err().contains("HUB_HTTP_PORT"), ran.err());
  }

  @Test
  void aVenueNobodyHasUsedIsImportedAgainAndAUsedOneOnlyWhenToldTo() {
    assertEquals(0, run("import", folder.toString(), "--simulated", SPEED).code());
    assertEquals(0, run("import", folder.toString(), "--simulated", SPEED).code());
    assertEquals(0, run("simulate", folder.toString(), "--speed", SPEED, "--days", "1").code());
    Ran refused = run("import", folder.toString());
    assertEquals(2, refused.code());
    assertTrue(refused.err().contains("--replace"), refused.err());
    assertEquals(0, run("import", folder.toString(), "--replace").code());
  }

  @Test
  void theDaysAreLivedToTheEndAndTheLedgerIsVerifiedFromItsExportAlone() throws IOException {
    Ran simulated = run("simulate", folder.toString(), "--speed", SPEED);
    assertEquals(0, simulated.code(), simulated.out() + simulated.err());
    assertTrue(simulated.out().contains("whole: hash chain"), simulated.out());

    Path file = folder.resolve("ledger.ndjson");
    assertEquals(0, run("export", "--venue", "demo", file.toString()).code());
    assertEquals(0, run("verify", "--venue", "demo").code());
    Ran whole = run("verify", file.toString());
    assertEquals(0, whole.code(), whole.out());

    List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
    int chosen = lineWith(lines, "\"type\":\"unit.chosen\"");
    lines.set(chosen, lines.get(chosen).replace("\"part\":0", "\"part\":1"));
    Files.write(file, lines, StandardCharsets.UTF_8);
    Ran tampered = run("verify", file.toString());
    assertEquals(1, tampered.code());
    assertTrue(
        tampered.out().contains("WRONG at entry " + (chosen + 1) + " (chain)"), tampered.out());
  }

  private static int lineWith(List<String> lines, String text) {
    for (int line = 0; line < lines.size(); line++) {
      if (lines.get(line).contains(text)) {
        return line;
      }
    }
    throw new AssertionError("no line with " + text + " in " + lines.get(lines.size() - 1));
  }

  @Test
  void verifyIsToldWhatToRead() {
    assertEquals(2, run("verify").code());
    Ran absent = run("verify", folder.resolve("none").toString());
    assertEquals(1, absent.code());
    assertTrue(absent.err().contains("there is no file"), absent.err());
  }
}
