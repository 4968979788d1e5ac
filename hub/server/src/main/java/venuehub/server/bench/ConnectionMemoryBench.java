package venuehub.server.bench;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.util.function.Function;

/**
 * What a connection costs: idle, and with a reader that never reads; and what that costs the
 * others.
 */
public final class ConnectionMemoryBench {
  private static final int CHANGES_A_SECOND = 20;
  private static final int PACE_SECONDS = 8;
  private static final int WARM_UP_SECONDS = 3;
  private static final int WARM_UP_SHARE = 40;
  private static final int FILL_A_SECOND = 250;
  private static final int FILL_CHANGES = 2_500;
  private static final double IDLE_KIB = 24;
  private static final double MUTE_KIB = 128;
  private static final double OTHERS_TIMES = 1.5;

  private final int idle;
  private final int readers;

  /**
   * @param idle connections that only read one quiet document
   * @param readers of a document that changes, a tenth of which stops reading
   */
  public ConnectionMemoryBench(int idle, int readers) {
    this.idle = idle;
    this.readers = readers;
  }

  /** Takes less than two minutes. */
  public BenchTable run() throws IOException, InterruptedException {
    BenchTable table =
        new BenchTable("Memory per connection, KiB", "what", "connections", "live", "resident");
    idle(table, "idle, hub", HubFanOut::new, IDLE_KIB);
    idle(table, "idle, plain Vert.x", PlainFanOut::new, 0);
    neverReading(table);
    return table;
  }

  private void idle(BenchTable table, String what, Function<Vertx, FanOut> way, double most)
      throws IOException, InterruptedException {
    try (FanOutStage stage = new FanOutStage()) {
      // A few, so that what is there once and for all is there, and little of what comes with each.
      FanOutStage.Audience audience = stage.open(way, "idle", Math.max(1, idle / WARM_UP_SHARE));
      stage.saturate(audience, WARM_UP_SECONDS);
      stage.vanish(audience);
      MemoryUse before = MemoryUse.now();
      stage.reopen(audience, idle);
      stage.publish(audience, 1);
      MemoryUse after = MemoryUse.now();
      double live = after.perConnection(before, idle);
      table.add(
          most > 0 ? Target.atMost(most, live, " KiB live") : Target.NONE,
          what,
          idle,
          live,
          after.residentPerConnection(before, idle));
    }
  }

  private void neverReading(BenchTable table) throws IOException, InterruptedException {
    try (FanOutStage stage = new FanOutStage()) {
      int muted = readers / 10;
      FanOutStage.Audience hub = stage.open(HubFanOut::new, "mute", readers);
      stage.saturate(hub, WARM_UP_SECONDS);
      stage.got(hub);
      stage.pace(hub, CHANGES_A_SECOND, CHANGES_A_SECOND * PACE_SECONDS);
      double without = stage.got(hub).p99();
      MemoryUse before = MemoryUse.now();
      stage.mute(hub, muted);
      stage.pace(hub, FILL_A_SECOND, FILL_CHANGES);
      stage.got(hub);
      stage.pace(hub, CHANGES_A_SECOND, CHANGES_A_SECOND * PACE_SECONDS);
      FanOutStage.Got with = stage.got(hub);
      MemoryUse after = MemoryUse.now();
      double live = after.perConnection(before, muted);
      table.add(
          Target.atMost(MUTE_KIB, live, " KiB live"),
          "never reading",
          muted,
          live,
          after.residentPerConnection(before, muted));
      table.add(Target.NONE, "others' p99 without them, ms", readers, without, without);
      table.add(
          Target.atMost(OTHERS_TIMES, with.p99() / without, " times that"),
          "others' p99 beside them, ms",
          readers - muted,
          with.p99(),
          with.p99());
    }
  }
}
