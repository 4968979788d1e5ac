package venuehub.server.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
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
  @Option(
      names = "--fresh",
      description = "Begin the venue anew; the ledger so far is kept beside it.",
      defaultValue = "${sys:hub.fresh:-false}",
      fallbackValue = "true",
      arity = "0..1")
  private boolean fresh;

  @Override
  public Integer call() throws Exception {
    HubSettings settings = HubSettings.of(System.getenv());
    try (RunningHub hub = RunningHub.start(settings, System.getenv(), false)) {
      Demo demo = new Demo(hub, settings.speed());
      demo.open(fresh);
      System.out.println(demo.welcome());
      demo.live();
    }
    return 0;
  }
}
