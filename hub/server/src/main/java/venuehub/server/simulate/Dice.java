package venuehub.server.simulate;

import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;

/** Chance that is the same for the same question: thrown by the seed and what it is asked about. */
record Dice(long seed) {
  private static final long FNV_OFFSET = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  /** Numbers for one question, such as {@code about("H0132", "review", 2)}. */
  SplittableRandom about(Object... question) {
    long hash = FNV_OFFSET ^ seed;
    for (Object part : question) {
      for (byte each : String.valueOf(part).getBytes(StandardCharsets.UTF_8)) {
        hash = (hash ^ (each & 0xff)) * FNV_PRIME;
      }
      hash = (hash ^ 0x1f) * FNV_PRIME;
    }
    return new SplittableRandom(hash);
  }

  /** Whether something of the given chance happens, for one question. */
  boolean happens(double chance, Object... question) {
    return about(question).nextDouble() < chance;
  }

  /** A whole number between two, both included, for one question. */
  int between(int least, int most, Object... question) {
    return about(question).nextInt(least, most + 1);
  }
}
