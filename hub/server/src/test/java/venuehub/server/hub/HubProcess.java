package venuehub.server.hub;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import venuehub.server.simulate.link.HubAddress;

/** {@code hub serve} as a process of its own on a fixed port, to be killed and started again. */
final class HubProcess {
  private static final Duration READY_WITHIN = Duration.ofSeconds(60);

  private final Map<String, String> environment;
  private final Path log;
  private final int port = freePort();
  private Process process;

  /**
   * @param environment its settings; the port is added
   * @param log where its output goes
   */
  HubProcess(Map<String, String> environment, Path log) {
    this.environment = environment;
    this.log = log;
  }

  HubAddress address() {
    return new HubAddress("127.0.0.1", port, false);
  }

  /** Starts it and waits until it serves. */
  void start() throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx512m");
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of("venuehub.server.cli.Hub", "serve"));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    builder.environment().putAll(environment);
    builder.environment().put("HUB_HTTP_PORT", Integer.toString(port));
    process = builder.start();
    awaitReady();
  }

  private void awaitReady() throws IOException {
    long limit = System.nanoTime() + READY_WITHIN.toNanos();
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest request = HttpRequest.newBuilder(URI.create(address() + "/health/ready")).build();
      while (!isReady(client, request)) {
        if (!process.isAlive() || System.nanoTime() > limit) {
          throw new AssertionError("the hub did not start: " + Files.readString(log));
        }
        LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
      }
    }
  }

  private static boolean isReady(HttpClient client, HttpRequest request) {
    try {
      return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    } catch (InterruptedException interrupted) {
      throw new AssertionError(interrupted);
    }
  }

  /** SIGKILL, and waits until it is gone. */
  void kill() throws InterruptedException {
    process.destroyForcibly();
    if (!process.waitFor(20, TimeUnit.SECONDS)) {
      throw new AssertionError("the hub survived");
    }
  }

  /** SIGTERM, and waits until it has ended in good order. */
  void end() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(20, TimeUnit.SECONDS)) {
      kill();
    }
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException failed) {
      throw new AssertionError(failed);
    }
  }
}
