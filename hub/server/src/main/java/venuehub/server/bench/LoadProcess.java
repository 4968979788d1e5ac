package venuehub.server.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;

/**
 * The load client as its master sees it. Ends when closed, and by itself when this process does.
 */
final class LoadProcess implements AutoCloseable {
  private static final int PATIENCE_SECONDS = 60;

  private final Process process;
  private final PrintStream commands;
  private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();
  private volatile LongConsumer acknowledged = seq -> {};

  LoadProcess() throws IOException {
    process =
        ChildJvm.start(
            LoadClient.class, List.of("-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=4"));
    commands = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
    Thread.ofPlatform().daemon().start(this::listen);
  }

  /** Called with each entry that all readers hold, on a thread of its own. */
  void onAcknowledged(LongConsumer acknowledged) {
    this.acknowledged = acknowledged;
  }

  void tell(String command) {
    commands.println(command);
  }

  /** The rest of the next answer that begins with {@code what}. */
  String[] answer(String what) throws InterruptedException, IOException {
    for (String line = next(); ; line = next()) {
      if (line.startsWith(what + " ")) {
        return line.substring(what.length() + 1).split(" ");
      }
    }
  }

  private String next() throws InterruptedException, IOException {
    String line = answers.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
    if (line == null) {
      throw new IOException("the load client has not answered for " + PATIENCE_SECONDS + " s");
    }
    return line;
  }

  private void listen() {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        int ack = line.indexOf(" ack ");
        if (ack > 0) {
          acknowledged.accept(Long.parseLong(line.substring(ack + 5)));
        } else {
          answers.add(line);
        }
      }
    } catch (IOException gone) {
      answers.add("gone " + gone.getMessage());
    }
  }

  @Override
  public void close() {
    commands.close();
    process.destroy();
  }
}
