package venuehub.server.cli;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
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
  @Override
  public Integer call() throws InterruptedException {
    HubSettings settings = HubSettings.of(System.getenv());
    try (RunningHub hub = RunningHub.start(settings, System.getenv(), true)) {
      System.out.println("The Venue Hub serves at " + hub.address() + "/");
      new CountDownLatch(1).await();
    }
    return 0;
  }
}
