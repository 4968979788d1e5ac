package venuehub.server.cli;

import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import venuehub.server.hub.HubSettings;
import venuehub.server.hub.OpenDatabase;
import venuehub.server.hub.RunningHub;
import venuehub.server.importer.VenueImport;
import venuehub.server.importer.VenueImport.Imported;
import venuehub.server.importer.VenueImport.Problems;
import venuehub.server.simulate.Simulation;
import venuehub.server.simulate.SimulationReport;
import venuehub.server.simulate.SimulationSettings;
import venuehub.server.simulate.link.HubAddress;

/** {@code hub simulate}: selection days lived by clients over the public interfaces. */
@Command(
    name = "simulate",
    description = {
      "Lives selection days through: staff, devices and households as clients of the public"
          + " interfaces.",
      "With FOLDER, as import takes it, a hub is started in this process, the venue begun anew on a"
          + " clock of its own, with accounts made for its counters. With --hub, the clients join"
          + " venues that are served already."
    },
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:every household has an outcome, the ledger is whole",
      "1:not so, or the simulation could not be run",
      "2:asked wrongly, or FOLDER cannot be imported"
    },
    mixinStandardHelpOptions = true)
final class SimulateCommand implements Callable<Integer> {
  private final Map<String, String> environment;

  @Spec private CommandSpec spec;

  /**
   * @param environment the process's settings
   */
  SimulateCommand(Map<String, String> environment) {
    this.environment = environment;
  }

  /** Where the venue is. */
  private static final class Place {
    @Parameters(paramLabel = "FOLDER", description = "A folder with venue.yaml.")
    private @Nullable Path folder;

    @ArgGroup(exclusive = false)
    private @Nullable Served served;
  }

  /** A venue that is served already. */
  private static final class Served {
    @Option(
        names = "--hub",
        paramLabel = "URL",
        required = true,
        description = "Where it is served; once for each node.")
    private List<String> hubs = List.of();

    @Option(names = "--venue", paramLabel = "NAME", required = true, description = "Its name.")
    private String venue = "";
  }

  @ArgGroup(multiplicity = "1")
  private Place place = new Place();

  @Option(
      names = "--password",
      description = "Of all accounts; ${DEFAULT-VALUE} by default.",
      defaultValue = SimulatedStaff.PASSWORD)
  private String password = SimulatedStaff.PASSWORD;

  @Option(
      names = "--seed",
      description = "Decides what people are like; ${DEFAULT-VALUE} by default.",
      defaultValue = "1")
  private long seed;

  @Option(names = "--days", description = "Days to live through; by default until all are done.")
  private int days = SimulationSettings.ALL_DAYS;

  @Option(
      names = "--speed",
      description = "Venue seconds per second, with FOLDER; HUB_SPEED by default.")
  private @Nullable Integer speed;

  @Option(names = "--json", description = "Report as JSON.")
  private boolean json;

  @Override
  public Integer call() {
    Served served = place.served;
    if (served != null) {
      Vertx vertx = Vertx.vertx();
      try {
        return report(vertx, served.hubs.stream().map(HubAddress::of).toList(), served.venue);
      } finally {
        OpenDatabase.await(vertx.close());
      }
    }
    return switch (VenueImport.read(folder(), InstantSource.system())) {
      case Problems problems -> ImportCommand.report(problems, spec.commandLine().getErr());
      case Imported imported -> alone(imported);
    };
  }

  private Path folder() {
    return place.folder == null ? Path.of(".") : place.folder;
  }

  private int alone(Imported imported) {
    HubSettings settings = HubSettings.of(environment);
    String venue = imported.plan().name();
    try (RunningHub hub = RunningHub.start(settings, environment, false)) {
      hub.found(
          imported,
          SimulatedStaff.of(imported.plan(), password),
          speed == null ? settings.speed() : speed);
      spec.commandLine()
          .getErr()
          .println("The days can be watched at " + hub.address() + "/board/" + venue);
      return report(hub.vertx(), List.of(HubAddress.of(hub.address())), venue);
    }
  }

  private int report(Vertx vertx, List<HubAddress> hubs, String venue) {
    boolean all = days == SimulationSettings.ALL_DAYS;
    SimulationSettings settings =
        SimulationSettings.of(hubs, venue, password, seed).during(days, all);
    SimulationReport report = OpenDatabase.await(new Simulation(vertx, settings).run());
    spec.commandLine()
        .getOut()
        .println(json ? SimulationText.json(report) : SimulationText.of(report));
    return report.isSound() && (report.isFinal() || !all) ? 0 : 1;
  }
}
