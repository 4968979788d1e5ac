package venuehub.server.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;

/** Another process of this program. What it complains of is seen here. */
final class ChildJvm {
  private ChildJvm() {}

  /** Runs a class with options of its own. */
  static Process start(Class<?> main, List<String> options) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(System.getProperty("java.home") + "/bin/java");
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }

  /** How this process runs, such as its collector and heap; not what watches it. */
  static List<String> ownOptions() {
    return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(option -> option.startsWith("-X") || option.startsWith("--"))
        .filter(option -> !option.startsWith("-XX:StartFlightRecording"))
        .toList();
  }
}
