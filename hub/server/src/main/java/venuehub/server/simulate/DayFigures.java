package venuehub.server.simulate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** How long people waited, day by day, as {@code queue} showed it when the day closed. */
public final class DayFigures {
  private final List<Wait> waits = new ArrayList<>();

  /**
   * The waits for a stage on a day.
   *
   * @param p50 seconds that half of them did not exceed
   * @param p90 seconds that nine of ten did not exceed
   */
  public record Wait(int day, String stage, int p50, int p90) {}

  void closing(int day, JsonNode queue) {
    for (var stage : queue.path("stages").properties()) {
      if (stage.getValue().has("p50")) {
        waits.add(
            new Wait(
                day,
                stage.getKey(),
                stage.getValue().path("p50").asInt(),
                stage.getValue().path("p90").asInt()));
      }
    }
  }

  List<Wait> waits() {
    return List.copyOf(waits);
  }
}
