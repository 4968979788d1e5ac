package venuehub.server.cli;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;
import venuehub.server.verify.Checkpoint;
import venuehub.server.verify.EntryLines;
import venuehub.server.verify.Verification;
import venuehub.server.verify.Verifier;

/** {@code hub verify}: checks a ledger without trusting the hub that wrote it. */
@Command(
    name = "verify",
    description =
        "Recomputes the hash chain, the state and every invariant of a ledger from its entries"
            + " alone, and names the first thing wrong. Reads FILE, or the venue named.",
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {"0:the ledger is whole", "1:it is not, or cannot be read", "2:asked wrongly"},
    mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  /**
   * @param environment the process's settings
   */
  VerifyCommand(Map<String, String> environment) {
    this.source = new LedgerSource(environment);
  }

  @Parameters(paramLabel = "FILE", arity = "0..1", description = "An exported ledger.")
  private @Nullable Path file;

  @Mixin private final LedgerSource source;

  @Option(
      names = "--every",
      paramLabel = "N",
      description =
          "Compare what is costly to compute afresh after each N entries; ${DEFAULT-VALUE} by"
              + " default, 1: after each.",
      defaultValue = "50")
  private int every;

  @Option(
      names = "--head",
      paramLabel = "SEQ:HASH",
      converter = CheckpointConverter.class,
      description = "A position and hash noted before, which must be found; may be repeated.")
  private List<Checkpoint> heads = List.of();

  @Option(names = "--json", description = "Report as JSON.")
  private boolean json;

  /** Reads a checkpoint from the command line. */
  private static final class CheckpointConverter implements ITypeConverter<Checkpoint> {
    @Override
    public Checkpoint convert(String text) {
      try {
        return Checkpoint.of(text);
      } catch (IllegalArgumentException unreadable) {
        throw new TypeConversionException(unreadable.getMessage());
      }
    }
  }

  @Override
  public Integer call() throws IOException {
    if ((file != null) == source.isGiven()) {
      throw new ParameterException(
          spec.commandLine(), "Expected either FILE or --venue NAME, but there are both or none.");
    }
    if (every < 1) {
      throw new ParameterException(
          spec.commandLine(), "Expected --every from 1 on, but it is " + every + ".");
    }
    Verifier verifier = new Verifier(every, heads);
    read(verifier);
    Verification found = verifier.done();
    spec.commandLine().getOut().println(json ? SimulationText.json(found) : VerifyText.of(found));
    return found.fault().isEmpty() ? 0 : 1;
  }

  private void read(Verifier verifier) throws IOException {
    if (file == null) {
      source.read(line -> EntryLines.read(line, verifier));
      return;
    }
    try {
      EntryLines.read(file, verifier);
    } catch (NoSuchFileException absent) {
      throw new IOException("Expected an exported ledger, but there is no file " + file + ".");
    }
  }
}
