package venuehub.server.ledger;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;

/**
 * Instants as the ledger writes them: ISO 8601, UTC, always six digits of a second, such as {@code
 * 2026-03-01T08:30:00.000000Z}.
 */
public final class InstantText {
  private static final String FORM = "0000-00-00T00:00:00.000000Z";
  private static final long SECONDS_OF_DAY = 86_400;

  private InstantText() {}

  /** The text of an instant in whole microseconds. */
  public static String of(Instant instant) {
    StringBuilder out = new StringBuilder(27);
    append(out, instant);
    return out.toString();
  }

  /**
   * The instant a text tells, in any form of ISO 8601 that ends in {@code Z}. The ledger's own form
   * is read straight: a replay reads hundreds of thousands.
   *
   * @throws DateTimeException if it tells none
   */
  public static Instant parse(String text) {
    if (!isOwnForm(text) || number(text, 11, 13) > 23 || number(text, 17, 19) > 59) {
      return Instant.parse(text);
    }
    LocalDate day = LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10));
    LocalTime time =
        LocalTime.of(
            number(text, 11, 13),
            number(text, 14, 16),
            number(text, 17, 19),
            number(text, 20, 26) * 1000);
    return Instant.ofEpochSecond(
        day.toEpochDay() * SECONDS_OF_DAY + time.toSecondOfDay(), time.getNano());
  }

  private static boolean isOwnForm(String text) {
    if (text.length() != FORM.length()) {
      return false;
    }
    for (int i = 0; i < FORM.length(); i++) {
      char c = text.charAt(i);
      if (FORM.charAt(i) == '0' ? c < '0' || c > '9' : c != FORM.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private static int number(String text, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      number = number * 10 + text.charAt(i) - '0';
    }
    return number;
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
