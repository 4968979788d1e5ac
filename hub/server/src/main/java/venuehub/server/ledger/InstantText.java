package venuehub.server.ledger;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/**
 * Instants as the ledger writes them: ISO 8601, UTC, always six digits of a second, such as {@code
 * 2026-03-01T08:30:00.000000Z}.
 */
public final class InstantText {
  private InstantText() {}

  /** The text of an instant in whole microseconds. */
  public static String of(Instant instant) {
    StringBuilder out = new StringBuilder(27);
    append(out, instant);
    return out.toString();
  }

  static void append(StringBuilder out, Instant instant) {
    LocalDateTime time =
        LocalDateTime.ofEpochSecond(instant.getEpochSecond(), instant.getNano(), ZoneOffset.UTC);
    int year = time.getYear();
    int nanos = time.getNano();
    if (year < 0 || year > 9999 || nanos % 1000 != 0) {
      throw new IllegalArgumentException(
          "Expected whole microseconds of the years 0 to 9999, but found " + instant);
    }
    digits(out, year, 4);
    digits(out.append('-'), time.getMonthValue(), 2);
    digits(out.append('-'), time.getDayOfMonth(), 2);
    digits(out.append('T'), time.getHour(), 2);
    digits(out.append(':'), time.getMinute(), 2);
    digits(out.append(':'), time.getSecond(), 2);
    digits(out.append('.'), nanos / 1000, 6);
    out.append('Z');
  }

  private static void digits(StringBuilder out, int value, int count) {
    int divisor = 1;
    for (int i = 1; i < count; i++) {
      divisor *= 10;
    }
    for (int rest = divisor; rest > 0; rest /= 10) {
      out.append((char) ('0' + value / rest % 10));
    }
  }
}
