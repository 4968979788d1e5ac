package venuehub.server.bench;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import venuehub.core.Role;
import venuehub.core.plan.VenuePlan;
import venuehub.core.plan.VenuePlan.Sensor;
import venuehub.server.access.StaffRow;
import venuehub.server.hub.RunningHub;
import venuehub.server.importer.VenueImport.Imported;
import venuehub.server.simulate.link.HubAddress;

/**
 * What people counters cost those who work: durable commands at a steady rate over HTTP, with and
 * without sensors that send their samples one by one, in alternating turns at one hub; and how
 * often {@code crowd} is patched meanwhile.
 */
public final class SensorsBench {
  static final String VENUE = "demo";
  static final String PASSWORD = "known to the bench alone";

  private static final double TIMES = 1.2;

  private final int sensors;
  private final int rounds;
  private final Duration measured;

  /**
   * @param sensors each of which sends ten samples a second
   * @param rounds how often the ways take turns; the figures are the medians
   * @param measured time of each turn
   */
  public SensorsBench(int sensors, int rounds, Duration measured) {
    this.sensors = sensors;
    this.rounds = rounds;
    this.measured = measured;
  }

  /** Takes twice the rounds' time and some seconds. */
  public BenchTable run() throws IOException {
    try (BenchDatabase database = BenchDatabase.open();
        RunningHub hub = database.serve(hall(), staff())) {
      Vertx load = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
      try {
        return measure(new SensorLoad(load, HubAddress.of(hub.address()), sensors), database);
      } finally {
        BenchDatabase.await(load.close());
      }
    }
  }

  private BenchTable measure(SensorLoad load, BenchDatabase database) throws IOException {
    BenchTable table =
        new BenchTable(
            "Commands beside people counters (ms; " + database.promises() + ")",
            "way",
            "commands/s",
            "p50",
            "p99",
            "samples/s",
            "crowd patches/s",
            "p99 times");
    BenchDatabase.await(load.begin());
    BenchDatabase.await(load.turn(true, measured));
    List<SensorLoad.Figures> without = new ArrayList<>();
    List<SensorLoad.Figures> with = new ArrayList<>();
    for (int round = 0; round < rounds; round++) {
      without.add(BenchDatabase.await(load.turn(false, measured)));
      with.add(BenchDatabase.await(load.turn(true, measured)));
    }
    double base = median(without, SensorLoad.Figures::p99);
    add(table, "no sensors", without, Target.NONE, base);
    double times = median(with, SensorLoad.Figures::p99) / base;
    double patches = with.stream().mapToDouble(SensorLoad.Figures::patches).max().orElseThrow();
    add(
        table,
        sensors + " sensors",
        with,
        Target.atMost(TIMES, times, " times").and(Target.atMost(1, patches, " patch/s")),
        base);
    return table;
  }

  private static void add(
      BenchTable table, String way, List<SensorLoad.Figures> turns, Target target, double base) {
    double p99 = median(turns, SensorLoad.Figures::p99);
    table.add(
        target,
        way,
        median(turns, SensorLoad.Figures::commands),
        median(turns, SensorLoad.Figures::p50),
        p99,
        median(turns, SensorLoad.Figures::samples),
        median(turns, SensorLoad.Figures::patches),
        p99 / base);
  }

  private static double median(
      List<SensorLoad.Figures> turns, ToDoubleFunction<SensorLoad.Figures> figure) {
    double[] sorted = turns.stream().mapToDouble(figure).toArray();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  private static List<StaffRow> staff() {
    return List.of(
        new StaffRow("manager", "Manager", Role.MANAGER, PASSWORD),
        new StaffRow("supervisor1", "Supervisor", Role.SUPERVISOR, PASSWORD),
        new StaffRow("sensor1", "Sensors", Role.SENSOR, PASSWORD));
  }

  /** The sample venue with so many sensors, which lead into its zones in turn. */
  private Imported hall() throws IOException {
    Imported sample = SampleHall.times(1);
    VenuePlan plan = sample.plan();
    List<String> zones = plan.zones().keySet().stream().sorted().toList();
    Map<String, Sensor> many = new TreeMap<>();
    for (int number = 0; number < sensors; number++) {
      String into = zones.get(number % zones.size());
      many.put(
          SensorLoad.name(number), new Sensor(plan.title(), number + 1, into, null, null, null));
    }
    return new Imported(
        with(many, plan),
        sample.filesHash(),
        sample.units(),
        sample.households(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  private static VenuePlan with(Map<String, Sensor> sensors, VenuePlan plan) {
    return new VenuePlan(
        plan.name(),
        plan.title(),
        plan.timeZone(),
        plan.days(),
        plan.zones(),
        plan.gates(),
        sensors,
        plan.stages(),
        plan.counters(),
        plan.pools(),
        plan.types(),
        plan.buildings(),
        plan.slots(),
        plan.groups(),
        plan.screens(),
        plan.radioChannels(),
        plan.rules());
  }
}
