package venuehub.server.simulate;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When slots really are. A venue whose clock has not come to the planned day when the day is opened
 * holds its slots as far from the opening as they were planned.
 */
final class DayTimes {
  /** A clock this far before the first slot of an open day will not come there by waiting. */
  private static final Duration AHEAD = Duration.ofHours(2);

  /** How long before its first slot a day opens. */
  private static final Duration OPENING = Duration.ofMinutes(20);

  private int day;
  private Duration shift = Duration.ZERO;

  /** A slot as it is on the day. */
  record Slot(Instant from, Instant to) {}

  /** The board was seen; sets what follows for a day seen for the first time. */
  void seen(JsonNode board, Instant now) {
    int number = board.path("venue").path("day").asInt();
    if (number == day || !board.path("venue").path("open").asBoolean()) {
      return;
    }
    day = number;
    shift = Duration.ZERO;
    first(board, number)
        .filter(from -> from.minus(AHEAD).isAfter(now))
        .ifPresent(from -> shift = Duration.between(from.minus(OPENING), now));
  }

  int day() {
    return day;
  }

  /** When a slot is; empty for one of another day. */
  Optional<Slot> slot(JsonNode board, String id) {
    JsonNode slot = board.path("slots").path(id);
    return slot.path("day").asInt() == day
        ? Optional.of(new Slot(instant(slot, "from").plus(shift), instant(slot, "to").plus(shift)))
        : Optional.empty();
  }

  /** When the last slot of the day ends. */
  Optional<Instant> lastEnd(JsonNode board) {
    return ofDay(board, day, "to").max(Comparator.naturalOrder()).map(to -> to.plus(shift));
  }

  private static Optional<Instant> first(JsonNode board, int number) {
    return ofDay(board, number, "from").min(Comparator.naturalOrder());
  }

  private static Stream<Instant> ofDay(JsonNode board, int number, String end) {
    return board
        .path("slots")
        .valueStream()
        .filter(slot -> slot.path("day").asInt() == number)
        .map(slot -> instant(slot, end));
  }

  private static Instant instant(JsonNode slot, String member) {
    return Instant.parse(slot.path(member).asText());
  }
}
