package venuehub.server.bench;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * The readers of a fan-out measurement, in a process of their own: one thread, one buffer for all
 * sockets. Takes commands by line on standard input, answers by line on standard output, and ends
 * when its input does.
 */
public final class LoadClient {
  private static final String END = "end";

  private final Selector selector;
  private final PrintStream answers;
  private final Queue<String> commands = new ConcurrentLinkedQueue<>();
  private final Map<String, LoadGroup> groups = new HashMap<>();
  private final LoadBuffer buffer = new LoadBuffer();
  private boolean ended;

  private LoadClient(Selector selector, PrintStream answers) {
    this.selector = selector;
    this.answers = answers;
  }

  /** Runs until standard input ends. */
  public static void main(String[] args) throws IOException {
    LoadClient client =
        new LoadClient(Selector.open(), new PrintStream(new FileOutputStream(FileDescriptor.out)));
    Thread.ofPlatform().daemon().start(client::listen);
    client.run();
  }

  private void listen() {
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        tell(line);
      }
    } catch (IOException gone) {
      tell(END);
    }
    tell(END);
  }

  private void tell(String line) {
    commands.add(line);
    selector.wakeup();
  }

  private void run() throws IOException {
    while (!ended) {
      selector.select(this::ready);
      for (String line = commands.poll(); line != null; line = commands.poll()) {
        obey(line.split(" ", 7));
      }
    }
  }

  private void ready(SelectionKey key) {
    LoadSocket socket = (LoadSocket) key.attachment();
    try {
      socket.ready(buffer);
    } catch (IOException broken) {
      answers.println("broken " + broken);
      key.cancel();
    }
  }

  private void obey(String[] words) throws IOException {
    if (words[0].equals(END)) {
      ended = true;
      return;
    }
    if (words[0].equals("group")) {
      String opening = String.join(" ", Arrays.copyOfRange(words, 4, words.length));
      groups.put(
          words[1],
          new LoadGroup(words[1], Integer.parseInt(words[2]), words[3], opening, answers));
      return;
    }
    LoadGroup group = groups.get(words[1]);
    if (group == null) {
      throw new IOException("no group " + words[1]);
    }
    switch (words[0]) {
      case "open" -> group.open(selector, Integer.parseInt(words[2]), Long.parseLong(words[3]));
      case "await" -> group.await(Long.parseLong(words[2]));
      case "acks" -> group.acknowledge(Boolean.parseBoolean(words[2]));
      case "mute" -> group.mute(Integer.parseInt(words[2]));
      case "report" -> group.report();
      case "close" -> group.close();
      default -> throw new IOException("no command " + words[0]);
    }
  }
}
