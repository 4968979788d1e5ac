package venuehub.server.simulation;

import java.time.Duration;

/** What goes wrong on a node's line: seldom anything, in a storm a lot, while cut everything. */
final class Weather implements MemoryLedger.Mishaps {
  private int mishapsInAHundred;
  private boolean cut;

  /** From now on so many of a hundred appends and reads go wrong. */
  void storm(int inAHundred) {
    mishapsInAHundred = inAHundred;
  }

  /** From now on nothing gets through, or all does. */
  void cut(boolean off) {
    cut = off;
  }

  @Override
  public Append ofAppend(World world) {
    if (cut) {
      return Append.REQUEST_LOST;
    }
    if (!world.chance(mishapsInAHundred)) {
      return Append.NONE;
    }
    return switch (world.random().nextInt(3)) {
      case 0 -> Append.ANSWER_LOST;
      case 1 -> Append.REQUEST_LOST;
      default -> Append.LATE;
    };
  }

  @Override
  public boolean failsRead(World world) {
    return cut || world.chance(mishapsInAHundred);
  }

  @Override
  public Duration delay(World world) {
    return Duration.ofNanos(
        1_000L * (200 + world.random().nextInt(world.chance(2) ? 200_000 : 4_000)));
  }
}
