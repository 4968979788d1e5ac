package venuehub.server.simulate;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A counter as {@code queue} shows it to the clerk who serves there.
 *
 * @param turn whom it serves
 */
record CounterView(
    String id, String stage, String kind, String state, JsonNode can, Optional<TurnView> turn) {

  /** The counter's row. */
  static CounterView of(String id, JsonNode row) {
    return new CounterView(
        id,
        row.path("stage").asText(),
        row.path("kind").asText(),
        row.path("state").asText(),
        row.path("can"),
        row.has("turn") ? Optional.of(TurnView.of(row.path("turn"))) : Optional.empty());
  }

  /** Whether the hub says the act is allowed here. */
  boolean allows(String act) {
    return can.has(act);
  }

  /** From when an allowed act is allowed; the far past where it is at once. */
  Instant allowedFrom(String act) {
    JsonNode from = can.path(act).path("from");
    return from.isTextual() ? Instant.parse(from.asText()) : Instant.MIN;
  }

  /** What it looks like: a clerk thinks anew when this changes. */
  String situation() {
    return state
        + turn.map(each -> each.call() + each.phase() + each.times() + each.unit()).orElse("")
        + allows("call.next");
  }

  /**
   * Whom a counter serves.
   *
   * @param until the end of its time to choose
   * @param limit the length of that time, in seconds
   */
  record TurnView(
      String household,
      String call,
      int times,
      String phase,
      Instant calledAt,
      Optional<Instant> since,
      Optional<Instant> until,
      long limit,
      List<String> pools,
      @Nullable String unit) {

    static TurnView of(JsonNode turn) {
      List<String> pools = new ArrayList<>();
      turn.path("pools").forEach(pool -> pools.add(pool.asText()));
      return new TurnView(
          turn.path("household").asText(),
          turn.path("call").asText(),
          turn.path("times").asInt(),
          turn.path("phase").asText(),
          Instant.parse(turn.path("calledAt").asText()),
          instant(turn, "since"),
          instant(turn, "until"),
          turn.path("limit").asLong(),
          pools,
          turn.has("unit") ? turn.path("unit").asText() : null);
    }

    private static Optional<Instant> instant(JsonNode turn, String member) {
      return turn.has(member)
          ? Optional.of(Instant.parse(turn.path(member).asText()))
          : Optional.empty();
    }
  }
}
