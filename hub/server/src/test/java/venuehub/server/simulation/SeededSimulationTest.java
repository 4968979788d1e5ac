package venuehub.server.simulation;

import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Many simulated worlds. 200 by default; {@code -Dsimulation.seeds=10000} for more, {@code
 * -Dsimulation.first=N -Dsimulation.seeds=1} for one again.
 */
final class SeededSimulationTest {
  private static final int COMMANDS = 250;
  private static final long FIRST = Long.getLong("simulation.first", 1);
  private static final long SEEDS = Long.getLong("simulation.seeds", 200);

  @Test
  void everyInvariantHoldsInEveryWorld() {
    LongStream.range(FIRST, FIRST + SEEDS).forEach(seed -> run(seed, Plant.NOTHING));
  }

  @ParameterizedTest
  @EnumSource(value = Plant.class, mode = EnumSource.Mode.EXCLUDE, names = "NOTHING")
  void aPlantedBugIsFound(Plant plant) {
    assertNotEquals(
        0,
        LongStream.rangeClosed(1, 200).filter(seed -> isFound(seed, plant)).findFirst().orElse(0));
  }

  private static boolean isFound(long seed, Plant plant) {
    try {
      new Simulation(seed, plant).run(COMMANDS);
      return false;
    } catch (Broken broken) {
      return true;
    }
  }

  private static void run(long seed, Plant plant) {
    try {
      new Simulation(seed, plant).run(COMMANDS);
    } catch (RuntimeException | AssertionError broken) {
      throw new AssertionError("Seed " + seed + ": " + broken.getMessage(), broken);
    }
  }
}
