package venuehub.server.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.Locale;

/** The measurements kept with the project. */
public enum Benchmark {
  /** Durable commands a second. */
  DURABLE {
    @Override
    public BenchTable run(Size size) throws IOException {
      return switch (size) {
        case FULL -> durable(3, 500, 2_000, 1, 32, 200);
        case QUICK -> durable(1, 500, 1_000, 32);
        case TINY -> durable(1, 50, 100, 4);
      };
    }
  },
  /** One document to many readers. */
  FAN_OUT {
    @Override
    public BenchTable run(Size size) throws IOException, InterruptedException {
      return switch (size) {
        case FULL -> new FanOutBench(new int[] {200, 1_000, 4_000}, 3, 4).run();
        case QUICK -> new FanOutBench(new int[] {1_000}, 1, 2).run();
        case TINY -> new FanOutBench(new int[] {20}, 1, 1).run();
      };
    }
  },
  /** All readers come back at once. */
  CATCH_UP {
    @Override
    public BenchTable run(Size size) throws IOException, InterruptedException {
      return switch (size) {
        case FULL -> new CatchUpBench(2_000, 500, 3).run();
        case QUICK -> new CatchUpBench(2_000, 500, 1).run();
        case TINY -> new CatchUpBench(20, 50, 1).run();
      };
    }
  },
  /** Commands beside people counters. */
  SENSORS {
    @Override
    public BenchTable run(Size size) throws IOException {
      return switch (size) {
        case FULL -> new SensorsBench(50, 7, Duration.ofSeconds(10)).run();
        case QUICK -> new SensorsBench(50, 3, Duration.ofSeconds(5)).run();
        case TINY -> new SensorsBench(5, 1, Duration.ofSeconds(1)).run();
      };
    }
  },
  /** A ledger read at start-up. */
  REPLAY {
    @Override
    public BenchTable run(Size size) throws IOException, InterruptedException {
      return switch (size) {
        case FULL -> new ReplayBench(100_000, 3).run();
        case QUICK -> new ReplayBench(100_000, 1).run();
        case TINY -> new ReplayBench(500, 1).run();
      };
    }
  },
  /** What a connection costs. */
  MEMORY {
    @Override
    public BenchTable run(Size size) throws IOException, InterruptedException {
      return switch (size) {
        case FULL, QUICK -> new ConnectionMemoryBench(2_000, 1_000).run();
        case TINY -> new ConnectionMemoryBench(20, 20).run();
      };
    }
  };

  /** How much is measured: all of it, enough for a first look, or only that it runs. */
  public enum Size {
    FULL,
    QUICK,
    TINY
  }

  /** The name it is asked for by. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Measures. */
  public abstract BenchTable run(Size size) throws IOException, InterruptedException;

  private static BenchTable durable(int rounds, int warmUp, int measured, int... inFlight)
      throws IOException {
    return new DurableCommandsBench(
            inFlight, rounds, Duration.ofMillis(warmUp), Duration.ofMillis(measured))
        .run();
  }
}
