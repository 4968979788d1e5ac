package venuehub.server.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import venuehub.server.bench.BenchTable;
import venuehub.server.bench.Benchmark;

/** {@code hub bench}: measures the hub beside its baselines. */
@Command(
    name = "bench",
    description =
        "Measures the hub on this machine, each figure beside its baseline in the same run and with"
            + " what it must reach. All of it takes about eight minutes and most of two cores.",
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:measured, whether or not a target was met",
      "1:something could not be measured",
      "2:asked wrongly"
    },
    mixinStandardHelpOptions = true)
final class BenchCommand implements Callable<Integer> {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "NAME",
      description =
          "What to measure: durable, fan-out, catch-up, sensors, replay, memory; default: all.")
  private List<String> names = List.of();

  @Option(names = "--json", description = "One JSON object instead of tables.")
  private boolean json;

  @Option(
      names = "--size",
      paramLabel = "SIZE",
      defaultValue = "full",
      description = "full; quick: for a first look; tiny: only that it runs.")
  private Benchmark.Size size = Benchmark.Size.FULL;

  @Option(names = "--quick", description = "The same as --size quick.")
  private boolean quick;

  @Override
  public Integer call() throws InterruptedException, IOException {
    PrintWriter out = spec.commandLine().getOut();
    List<Benchmark> wanted =
        names.isEmpty() ? List.of(Benchmark.values()) : names.stream().map(this::named).toList();
    ObjectNode all = machine();
    ArrayNode measured = all.putArray("benches");
    int failures = 0;
    for (Benchmark each : wanted) {
      failures += measure(each, out, measured) ? 0 : 1;
    }
    if (json) {
      out.println(JSON.writeValueAsString(all));
    }
    out.flush();
    return failures == 0 ? 0 : 1;
  }

  private Benchmark named(String word) {
    return Arrays.stream(Benchmark.values())
        .filter(each -> each.word().equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                new ParameterException(
                    spec.commandLine(),
                    "Expected durable, fan-out, catch-up, sensors, replay or memory, but it is '"
                        + word
                        + "'."));
  }

  private boolean measure(Benchmark each, PrintWriter out, ArrayNode measured)
      throws InterruptedException {
    double load = load();
    long began = System.nanoTime();
    try {
      BenchTable table = each.run(quick ? Benchmark.Size.QUICK : size);
      long seconds = Math.round((System.nanoTime() - began) / 1e9);
      ObjectNode row = measured.addObject().put("name", each.word()).put("load", load);
      row.put("seconds", seconds).setAll(table.json());
      if (!json) {
        out.printf(
            Locale.ROOT,
            "%s — %s(load average before %.2f; took %d s)%n%n",
            each.word(),
            table.text(),
            load,
            seconds);
        out.flush();
      }
      return true;
    } catch (IOException | RuntimeException failed) {
      spec.commandLine().getErr().println("hub bench " + each.word() + ": " + failed.getMessage());
      measured.addObject().put("name", each.word()).put("failed", failed.getMessage());
      return false;
    }
  }

  private static ObjectNode machine() {
    return JsonNodeFactory.instance
        .objectNode()
        .put("hub", Version.text())
        .put("java", System.getProperty("java.version"))
        .put("processors", Runtime.getRuntime().availableProcessors());
  }

  private static double load() {
    return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
  }
}
