package venuehub.server.importer.venue;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A date as a plan names it: fixed, or counted from the day of the import. */
public sealed interface DayDate {
  /** How it is written, as a regular expression. */
  String PATTERN = "\\d{4}-\\d{2}-\\d{2}|today(\\+\\d{1,3})?";

  /** A date of the calendar. */
  record Fixed(LocalDate date) implements DayDate {}

  /** So many days after the day of the import, in the venue's time zone. */
  record FromToday(int days) implements DayDate {}

  /** The date, given the day of the import. */
  default LocalDate on(LocalDate today) {
    return switch (this) {
      case Fixed fixed -> fixed.date();
      case FromToday from -> today.plusDays(from.days());
    };
  }

  /** Reads {@code 2026-11-24}, {@code today} or {@code today+1}; null: it is none of them. */
  static @Nullable DayDate read(String text) {
    Matcher matcher = Pattern.compile(PATTERN).matcher(text);
    if (!matcher.matches()) {
      return null;
    }
    if (text.startsWith("today")) {
      return new FromToday(text.equals("today") ? 0 : Integer.parseInt(text.substring(6)));
    }
    try {
      return new Fixed(LocalDate.parse(text));
    } catch (DateTimeException noSuchDay) {
      return null;
    }
  }
}
