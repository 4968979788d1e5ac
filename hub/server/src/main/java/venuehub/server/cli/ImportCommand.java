package venuehub.server.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import venuehub.server.hub.HubSettings;
import venuehub.server.hub.OpenDatabase;
import venuehub.server.importer.ImportProblem;
import venuehub.server.importer.VenueImport;
import venuehub.server.importer.VenueImport.Imported;
import venuehub.server.importer.VenueImport.Problems;

/** {@code hub import FOLDER}: a venue's files become its ledger's beginning. */
@Command(
    name = "import",
    description =
        "Imports a folder with venue.yaml and its tables: all of it, or nothing with every bad row"
            + " named.",
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {"0:imported, or would be", "1:the database cannot be used", "2:not imported"},
    mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {
  private final Map<String, String> environment;

  @Spec private CommandSpec spec;

  /**
   * @param environment the process's settings
   */
  ImportCommand(Map<String, String> environment) {
    this.environment = environment;
  }

  private static final int NOT_IMPORTED = 2;

  @Parameters(paramLabel = "FOLDER", description = "The folder with venue.yaml.")
  private Path folder = Path.of(".");

  @Option(names = "--dry-run", description = "Only read and report.")
  private boolean dryRun;

  @Option(
      names = "--simulated",
      paramLabel = "SPEED",
      description = "The venue runs on a clock of its own, at so many venue seconds per second.")
  private int simulated;

  @Option(
      names = "--replace",
      description =
          "Begin a new ledger for a venue that has entries already; the old one is kept but no"
              + " longer served.")
  private boolean replace;

  @Override
  public Integer call() {
    return switch (VenueImport.read(folder, InstantSource.system())) {
      case Problems problems -> report(problems);
      case Imported imported -> take(imported);
    };
  }

  private int report(Problems problems) {
    return report(problems, spec.commandLine().getErr());
  }

  /** Names every problem; the exit code. */
  static int report(Problems problems, PrintWriter out) {
    problems.problems().forEach(out::println);
    int count = problems.problems().size() + problems.more();
    out.printf(
        "Nothing is imported: %d problem%s%s.%n",
        count,
        count == 1 ? "" : "s",
        problems.more() > 0 ? ", of which the first " + problems.problems().size() : "");
    return NOT_IMPORTED;
  }

  private int take(Imported imported) {
    for (ImportProblem warning : imported.warnings()) {
      spec.commandLine().getErr().println("warning: " + warning);
    }
    imported.slotSizes().forEach(spec.commandLine().getOut()::println);
    String venue = imported.plan().name();
    String what =
        "%d units, %d households, %d accounts"
            .formatted(
                imported.units().size(), imported.households().size(), imported.staff().size());
    if (dryRun) {
      spec.commandLine().getOut().println("Venue " + venue + " would be imported: " + what + ".");
      return 0;
    }
    try (OpenDatabase open = OpenDatabase.of(HubSettings.of(environment))) {
      boolean used = open.venue(venue).filter(open::isUsed).isPresent();
      if (used && !replace) {
        spec.commandLine()
            .getErr()
            .printf(
                "Nothing is imported: Expected a venue at which nothing has happened yet, but %s"
                    + " has been used. Give --replace to begin a new ledger.%n",
                venue);
        return NOT_IMPORTED;
      }
      open.found(imported, imported.staff(), simulated);
    }
    spec.commandLine().getOut().println("Venue " + venue + " is imported: " + what + ".");
    return 0;
  }
}
