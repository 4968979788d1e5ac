package venuehub.server.cli;

import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import venuehub.server.hub.HubSettings;
import venuehub.server.hub.RunningHub;

/** {@code hub demo}: the sample venue, alive. */
@Command(
    name = "demo",
    description =
        "Runs a hub with the sample venue and a simulated selection day, until Ctrl-C. A second"
            + " start goes on where the first stopped.",
    mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
  private final Map<String, String> environment;

  @Spec private CommandSpec spec;

  /**
   * @param environment the process's settings
   */
  DemoCommand(Map<String, String> environment) {
    this.environment = environment;
  }

  @Option(
      names = "--fresh",
      description = "Begin the venue anew; the ledger so far is kept beside it.",
      defaultValue = "${sys:hub.fresh:-false}",
      fallbackValue = "true",
      arity = "0..1")
  private boolean fresh;

  @Override
  public Integer call() throws Exception {
    HubSettings settings = HubSettings.of(environment);
    try (RunningHub hub = RunningHub.start(settings, environment, false)) {
      Demo demo = new Demo(hub, settings.speed());
      demo.open(fresh);
      spec.commandLine().getOut().println(demo.welcome());
      demo.live();
    }
    return 0;
  }
}
