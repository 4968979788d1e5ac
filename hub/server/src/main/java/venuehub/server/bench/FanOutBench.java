package venuehub.server.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One document's patches of 300 bytes to many readers in another process: the hub beside the plain
 * loop, turn by turn.
 */
public final class FanOutBench {
  private static final int CHANGES_A_SECOND = 20;
  private static final int WARM_UP_SECONDS = 3;

  /** At this number of readers the CPU targets are set. */
  private static final int TARGET_READERS = 1_000;

  private static final double SATURATED_SHARE = 0.25;
  private static final double PACED_SHARE = 0.95;

  /** So many readers must be held at the pace. */
  private static final int MOST_READERS = 4_000;

  /** A pace counts as held within the time it takes to see the last change everywhere. */
  private static final double HELD_SHARE = 0.9;

  private final int[] readers;
  private final int rounds;
  private final int seconds;

  /**
   * @param readers how many, one measurement each
   * @param rounds how often the two ways take turns; the figures are the medians
   * @param seconds of each turn
   */
  public FanOutBench(int[] readers, int rounds, int seconds) {
    this.readers = readers.clone();
    this.rounds = rounds;
    this.seconds = seconds;
  }

  /** Takes some minutes and most of two cores. */
  public BenchTable run() throws IOException, InterruptedException {
    BenchTable table =
        new BenchTable(
            "Fan-out of 300-byte patches (server CPU seconds per million deliveries; ms from"
                + " commit)",
            "readers",
            "pace",
            "way",
            "cpu",
            "of plain",
            "p50",
            "p99",
            "changes/s",
            "gaps");
    for (int count : readers) {
      try (FanOutStage stage = new FanOutStage()) {
        FanOutStage.Audience hub = stage.open(HubFanOut::new, "hub" + count, count);
        FanOutStage.Audience plain = stage.open(PlainFanOut::new, "plain" + count, count);
        stage.saturate(hub, WARM_UP_SECONDS);
        stage.saturate(plain, WARM_UP_SECONDS);
        measure(stage, true, count, hub, plain, table);
        measure(stage, false, count, hub, plain, table);
      }
    }
    return table;
  }

  private record Figures(double cpu, double p50, double p99, double changes, long faults) {}

  private void measure(
      FanOutStage stage,
      boolean saturated,
      int count,
      FanOutStage.Audience hub,
      FanOutStage.Audience plain,
      BenchTable table)
      throws IOException, InterruptedException {
    List<Figures> hubs = new ArrayList<>();
    List<Figures> plains = new ArrayList<>();
    for (int round = 0; round < rounds; round++) {
      hubs.add(turn(stage, hub, saturated, count));
      plains.add(turn(stage, plain, saturated, count));
    }
    String pace = saturated ? "8 in flight" : CHANGES_A_SECOND + "/s";
    Figures base = median(plains);
    Figures ours = median(hubs);
    add(table, target(saturated, count, ours, base), count, pace, "hub", ours, base);
    add(table, Target.NONE, count, pace, "plain loop", base, base);
  }

  private Figures turn(
      FanOutStage stage, FanOutStage.Audience audience, boolean saturated, int count)
      throws IOException, InterruptedException {
    stage.got(audience);
    double cpu = FanOutStage.cpuSeconds();
    long began = System.nanoTime();
    if (saturated) {
      stage.saturate(audience, seconds);
    } else {
      stage.pace(audience, CHANGES_A_SECOND, CHANGES_A_SECOND * seconds);
    }
    double took = (System.nanoTime() - began) / 1e9;
    double used = FanOutStage.cpuSeconds() - cpu;
    FanOutStage.Got got = stage.got(audience);
    return new Figures(
        used / got.deliveries() * 1e6,
        got.p50(),
        got.p99(),
        got.deliveries() / took / count,
        got.gaps() + got.repeats() + got.wholes());
  }

  private static Target target(boolean saturated, int count, Figures hub, Figures base) {
    if (count == TARGET_READERS) {
      double most = saturated ? SATURATED_SHARE : PACED_SHARE;
      return Target.atMost(most, hub.cpu() / base.cpu(), " of plain");
    }
    return saturated || count < MOST_READERS
        ? Target.NONE
        : Target.atLeast(CHANGES_A_SECOND * HELD_SHARE, hub.changes(), "/s")
            .and(Target.that("no gap", hub.faults() == 0));
  }

  private static void add(
      BenchTable table,
      Target target,
      int count,
      String pace,
      String way,
      Figures figures,
      Figures base) {
    table.add(
        target,
        count,
        pace,
        way,
        figures.cpu(),
        figures.cpu() / base.cpu(),
        figures.p50(),
        figures.p99(),
        figures.changes(),
        figures.faults());
  }

  private static Figures median(List<Figures> all) {
    return new Figures(
        median(all.stream().mapToDouble(Figures::cpu).toArray()),
        median(all.stream().mapToDouble(Figures::p50).toArray()),
        median(all.stream().mapToDouble(Figures::p99).toArray()),
        median(all.stream().mapToDouble(Figures::changes).toArray()),
        all.stream().mapToLong(Figures::faults).sum());
  }

  private static double median(double[] values) {
    Arrays.sort(values);
    return values[values.length / 2];
  }
}
