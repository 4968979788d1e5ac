package venuehub.server.simulation;

import java.time.Duration;
import venuehub.server.writer.Turn;

/** The turn of a venue on one simulated node. A node that crashed does nothing any more. */
public final class WorldTurn implements Turn {
  private final World world;
  private boolean dead;

  /** A turn in a world. */
  public WorldTurn(World world) {
    this.world = world;
  }

  /** The node dies: nothing it was about to do happens. */
  public void kill() {
    dead = true;
  }

  @Override
  public void run(Runnable action) {
    if (!dead) {
      action.run();
    }
  }

  @Override
  public void later(Runnable action) {
    // In order: what was put off first is done first.
    world.after(Duration.ZERO, 0, () -> run(action));
  }

  @Override
  public Timer after(Duration delay, Runnable action) {
    boolean[] cancelled = new boolean[1];
    world.after(
        delay,
        () -> {
          if (!cancelled[0]) {
            run(action);
          }
        });
    return () -> cancelled[0] = true;
  }

  @Override
  public long nanos() {
    return world.nanos();
  }
}
