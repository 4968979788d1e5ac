package venuehub.core.turn;

import java.util.OptionalInt;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * Durations of the day by kind, in whole seconds: the latest {@value #KEPT} of each.
 *
 * @param byKind such as {@code wait:review}
 */
public record Durations(PMap<String, PVector<Integer>> byKind) {
  /** Enough for a steady percentile, few enough to sort at every reading. */
  static final int KEPT = 64;

  public static final Durations NONE = new Durations(HashTreePMap.empty());

  /** The kind of waits for a stage. */
  public static String waitFor(String stage) {
    return "wait:" + stage;
  }

  /** The kind of waits for a stage by those who wait for a pool. */
  public static String waitFor(String stage, String pool) {
    return waitFor(stage) + ":" + pool;
  }

  /** The kind of times taken at a selection desk for a pool. */
  public static String choiceFrom(String pool) {
    return "choice:" + pool;
  }

  Durations with(String kind, long seconds) {
    PVector<Integer> kept = byKind.getOrDefault(kind, TreePVector.empty());
    PVector<Integer> room = kept.size() < KEPT ? kept : kept.minus(0);
    return new Durations(byKind.plus(kind, room.plus((int) Math.min(seconds, Integer.MAX_VALUE))));
  }

  /** The value that the given share of the durations do not exceed; empty while there is none. */
  public OptionalInt percentile(String kind, int percent) {
    PVector<Integer> kept = byKind.getOrDefault(kind, TreePVector.empty());
    if (kept.isEmpty()) {
      return OptionalInt.empty();
    }
    int[] sorted = kept.stream().mapToInt(Integer::intValue).sorted().toArray();
    int position = (int) Math.ceil(percent / 100.0 * sorted.length) - 1;
    return OptionalInt.of(sorted[Math.max(0, position)]);
  }
}
