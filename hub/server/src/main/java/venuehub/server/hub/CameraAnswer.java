package venuehub.server.hub;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import venuehub.core.crowd.CrowdEvent.Reading;
import venuehub.server.Bounds;
import venuehub.server.clock.SimulatedClock;
import venuehub.server.clock.VenueClock;

/** What a camera answers: {@code {"serial","name","timestamp","in","out"}} (contract.md §3). */
final class CameraAnswer {
  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * Seconds since 1970 stay below this until the year 5138, milliseconds have been above it since
   * 1973.
   */
  private static final long MOST_SECONDS = 100_000_000_000L;

  /** The end of the year 9999: later is the future in any case. */
  private static final double MOST_MILLIS = 253_402_300_799_999.0;

  private CameraAnswer() {}

  /**
   * What it counted, with its time as venue time.
   *
   * @param wall wall time now, which cameras go by
   * @throws IllegalArgumentException if it is not what a camera answers
   */
  static Reading read(byte[] body, Instant wall, VenueClock clock) {
    JsonNode answer;
    try {
      answer = JSON.readTree(body);
    } catch (IOException malformed) {
      throw new IllegalArgumentException("Expected JSON, but it is none.", malformed);
    }
    Instant at = timestamp(answer.path("timestamp"));
    return new Reading(count(answer, "in"), count(answer, "out"), venueTime(at, wall, clock));
  }

  private static int count(JsonNode answer, String member) {
    JsonNode count = answer.path(member);
    if (!count.isIntegralNumber() || count.longValue() < 0 || count.longValue() > Bounds.COUNTED) {
      throw new IllegalArgumentException(
          "Expected " + member + " to be a whole number from 0 on, but it is " + told(count) + ".");
    }
    return count.intValue();
  }

  private static Instant timestamp(JsonNode timestamp) {
    try {
      if (timestamp.isNumber()) {
        double number = timestamp.doubleValue();
        double millis = Math.abs(number) < MOST_SECONDS ? number * 1_000 : number;
        return Instant.ofEpochMilli((long) Math.clamp(millis, 0, MOST_MILLIS));
      }
      return OffsetDateTime.parse(timestamp.asText()).toInstant();
    } catch (DateTimeException otherForm) {
      throw new IllegalArgumentException(
          "Expected timestamp to be seconds or milliseconds since 1970 or ISO 8601 with an offset,"
              + " but it is "
              + told(timestamp)
              + ".",
          otherForm);
    }
  }

  private static Instant venueTime(Instant at, Instant wall, VenueClock clock) {
    if (!(clock instanceof SimulatedClock simulated)) {
      return at.truncatedTo(ChronoUnit.MICROS);
    }
    Duration ahead = Duration.between(wall, at);
    double speed = simulated.anchor().speed();
    return clock.now().plus((long) (ahead.toMillis() * 1_000 * speed), ChronoUnit.MICROS);
  }

  private static String told(JsonNode node) {
    String text = node.isMissingNode() ? "absent" : node.toString();
    return text.length() <= Bounds.TEXT_CHARACTERS
        ? text
        : text.substring(0, Bounds.TEXT_CHARACTERS);
  }
}
