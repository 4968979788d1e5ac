package venuehub.server.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class HubTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void tellsTheVersionTheBuildGave() {
    assertEquals(0, run("--version"));
    assertTrue(
        out.toString().strip().matches("Venue Hub \\d+\\.\\d+\\.\\d+(-SNAPSHOT)?"), out::toString);
  }

  @Test
  void everyCommandHasHelp() {
    assertEquals(0, run("--help"));
    for (String command : Hub.commandLine(Map.of()).getSubcommands().keySet()) {
      assertEquals(0, run(command, "--help"), command);
    }
  }

  @Test
  void withoutACommandSaysWhatIsExpected() {
    assertEquals(2, run());
    assertTrue(err.toString().startsWith("Expected a command, but there is none."), err::toString);
  }

  private int run(String... arguments) {
    CommandLine commandLine = Hub.commandLine(Map.of());
    commandLine.setOut(new PrintWriter(out, true));
    commandLine.setErr(new PrintWriter(err, true));
    return commandLine.execute(arguments);
  }
}
