package venuehub.server.simulate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;

/** Whether there is anything left to do at the venue, as {@code queue} shows it. */
final class Quiet {
  /** contract.md §5. */
  private static final Set<String> FINAL =
      Set.of(
          "contracted",
          "declined",
          "timed-out",
          "absent",
          "unsigned-form",
          "unsigned-contract",
          "no-unit-left",
          "disqualified");

  private Quiet() {}

  /**
   * Nobody is served, nobody can be called, nothing holds the venue still, no tie is to be drawn.
   */
  static boolean isQuiet(JsonNode queue) {
    boolean held = !queue.path("freezes").isEmpty() || !queue.path("ties").isEmpty();
    return !held && queue.path("counters").valueStream().allMatch(row -> isQuiet(queue, row));
  }

  private static boolean isQuiet(JsonNode queue, JsonNode counter) {
    boolean waited =
        queue.path("stages").path(counter.path("stage").asText()).path("waiting").asInt() > 0;
    boolean away = !counter.path("state").asText().equals("open");
    return !counter.has("turn") && !counter.path("can").has("call.next") && !(away && waited);
  }

  static boolean isFinal(String state) {
    return FINAL.contains(state);
  }

  static boolean allFinal(JsonNode households) {
    return households.valueStream().allMatch(row -> isFinal(row.path("state").asText()));
  }
}
