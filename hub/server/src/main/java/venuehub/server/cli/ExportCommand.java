package venuehub.server.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hub export}: a ledger as others read it. */
@Command(
    name = "export",
    description = "Writes a venue's ledger, one entry a line with its hash, to FILE or the output.",
    mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  /**
   * @param environment the process's settings
   */
  ExportCommand(Map<String, String> environment) {
    this.source = new LedgerSource(environment);
  }

  @Mixin private final LedgerSource source;

  @Parameters(paramLabel = "FILE", arity = "0..1", description = "The file; none: the output.")
  private @Nullable Path file;

  @Override
  public Integer call() throws IOException {
    if (file == null) {
      source.read(spec.commandLine().getOut()::println);
      return 0;
    }
    try (PrintStream out =
        new PrintStream(Files.newOutputStream(file), false, StandardCharsets.UTF_8)) {
      source.read(line -> out.print(line + "\n"));
      if (out.checkError()) {
        throw new IOException("Expected to write " + file + ", but it failed.");
      }
    }
    return 0;
  }
}
