package venuehub.server.simulate;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Optional;

/**
 * When a household is next at the gate, and for what: follows from where {@code queue} says it
 * stands and from its nature.
 */
final class Visits {
  private static final int STROLL = 45 * 60;

  private final Dice dice;
  private final Chances chances;
  private final DayTimes days;

  Visits(Dice dice, Chances chances, DayTimes days) {
    this.dice = dice;
    this.chances = chances;
    this.days = days;
  }

  /**
   * The next visit; empty if it will not come by itself.
   *
   * @param row the household's row in {@code queue}
   */
  Optional<Deed> next(String household, JsonNode row, JsonNode board, Instant now) {
    Nature nature = new Nature(dice, chances, household);
    int calls = row.path("calls").asInt();
    return switch (row.path("state").asText()) {
      case "expected" -> arrival(nature, row, board, now);
      case "deferred-documents" ->
          nature.returnsWithPapers(calls)
              ? Optional.of(visit(now.plusSeconds(nature.fetching(calls)), "checkIn", household))
              : Optional.empty();
      case "deferred-missed" -> makeUp(nature, row, board, now);
      default -> Optional.empty();
    };
  }

  private Optional<Deed> arrival(Nature nature, JsonNode row, JsonNode board, Instant now) {
    int day = days.day();
    Optional<DayTimes.Slot> slot = days.slot(board, row.path("slot").asText());
    if (!nature.comes(day, slot.isEmpty())) {
      return Optional.empty();
    }
    Instant at =
        slot.map(each -> nature.arrival(day, each.from(), each.to()))
            .orElseGet(
                () -> now.plusSeconds(dice.between(0, STROLL, nature.household(), "again", day)));
    return Optional.of(visit(at, "checkIn", nature.household()));
  }

  /** Who missed its call more often than the rule forgives need not ask. */
  private Optional<Deed> makeUp(Nature nature, JsonNode row, JsonNode board, Instant now) {
    int missed = row.path("missed").asInt();
    boolean may = missed <= board.path("rules").path("missed").path("times").asInt();
    return may && nature.asksAgain(missed)
        ? Optional.of(
            visit(now.plusSeconds(nature.asking(missed)), "requestMakeUp", nature.household()))
        : Optional.empty();
  }

  private static Deed visit(Instant at, String what, String household) {
    return Deed.of(at, "household." + what, "household", household);
  }
}
