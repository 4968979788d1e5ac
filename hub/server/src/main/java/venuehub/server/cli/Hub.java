package venuehub.server.cli;

import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;
import venuehub.server.hub.HubSettings;

/** The program: {@code hub COMMAND}. Each command is a class of this package. */
@Command(
    name = "hub",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Runs selection days: one ledger per venue, live on every screen.",
    synopsisSubcommandLabel = "COMMAND")
public final class Hub implements Runnable {
  /** Set by whoever starts the hub as a part of itself, such as the demo's Maven profile. */
  static final String END_WITH_PARENT = "hub.endWithParent";

  private static final Logger LOG = LoggerFactory.getLogger(Hub.class);

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Expected a command, but there is none.");
  }

  /**
   * The command line, ready to execute. Exit codes: 0 done, 1 failed, 2 asked wrongly.
   *
   * @param environment the process's settings
   */
  static CommandLine commandLine(Map<String, String> environment) {
    CommandLine commandLine = new CommandLine(new Hub());
    commandLine
        .addSubcommand(new DemoCommand(environment))
        .addSubcommand(new ServeCommand(environment))
        .addSubcommand(new ImportCommand(environment))
        .addSubcommand(new SimulateCommand(environment))
        .addSubcommand(new VerifyCommand(environment))
        .addSubcommand(new ExportCommand(environment))
        .addSubcommand(new BenchCommand());
    commandLine.setCaseInsensitiveEnumValuesAllowed(true);
    commandLine.setExecutionExceptionHandler(Hub::failed);
    return commandLine;
  }

  // What went wrong is one sentence; where in the program it did is for the log.
  private static int failed(Exception failure, CommandLine command, ParseResult parsed) {
    LOG.debug("The command failed", failure);
    String sentence = failure.getMessage() == null ? failure.toString() : failure.getMessage();
    command.getErr().println("hub: " + sentence);
    return failure instanceof HubSettings.Invalid ? ExitCode.USAGE : ExitCode.SOFTWARE;
  }

  /** Runs one command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    if (Boolean.getBoolean(END_WITH_PARENT)) {
      ParentWatch.start();
    }
    System.exit(commandLine(System.getenv()).execute(arguments));
  }
}
