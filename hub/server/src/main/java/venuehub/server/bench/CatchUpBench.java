package venuehub.server.bench;

import java.io.IOException;

/** Readers vanish, changes happen, all come back at once and catch up by patches. */
public final class CatchUpBench {
  private static final int WARM_UPS = 2;
  private static final double MOST_MILLIS = 1_500;

  private final int readers;
  private final int changes;
  private final int rounds;

  /**
   * @param readers who vanish and come back
   * @param changes that happen meanwhile
   * @param rounds how often it is measured
   */
  public CatchUpBench(int readers, int changes, int rounds) {
    this.readers = readers;
    this.changes = changes;
    this.rounds = rounds;
  }

  /** Takes some seconds. */
  public BenchTable run() throws IOException, InterruptedException {
    BenchTable table =
        new BenchTable(
            "All come back (ms from the first connect until all hold every change)",
            "readers",
            "changes missed",
            "ms",
            "patches",
            "gaps",
            "repeats",
            "wholes");
    try (FanOutStage stage = new FanOutStage()) {
      FanOutStage.Audience hub = stage.open(HubFanOut::new, "hub", readers);
      stage.publish(hub, 1);
      for (int round = -WARM_UPS; round < rounds; round++) {
        stage.vanish(hub);
        long held = hub.seq();
        stage.publish(hub, changes);
        stage.got(hub);
        double millis = stage.comeBack(hub, readers, held);
        FanOutStage.Got got = stage.got(hub);
        if (round >= 0) {
          Target target =
              Target.atMost(MOST_MILLIS, millis, " ms")
                  .and(Target.that("no gap or repeat", got.gaps() + got.repeats() == 0));
          table.add(
              target,
              readers,
              changes,
              millis,
              got.deliveries(),
              got.gaps(),
              got.repeats(),
              got.wholes());
        }
      }
    }
    return table;
  }
}
