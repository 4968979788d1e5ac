package venuehub.server.cli;

import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import venuehub.server.hub.HubSettings;
import venuehub.server.hub.RunningHub;

/** {@code hub serve}: a node for real days. */
@Command(
    name = "serve",
    description =
        "Serves every venue of the database until it is ended. Refuses to start with demo passwords"
            + " or a built-in signing key.",
    mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
  private final Map<String, String> environment;

  @Spec private CommandSpec spec;

  /**
   * @param environment the process's settings
   */
  ServeCommand(Map<String, String> environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() throws InterruptedException {
    HubSettings settings = HubSettings.of(environment);
    try (RunningHub hub = RunningHub.start(settings, environment, true)) {
      spec.commandLine().getOut().println("The Venue Hub serves at " + hub.address() + "/");
      new CountDownLatch(1).await();
    }
    return 0;
  }
}
