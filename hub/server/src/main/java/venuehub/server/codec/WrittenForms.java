package venuehub.server.codec;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import venuehub.server.ledger.InstantText;

/** The types written as text of a fixed form. */
final class WrittenForms {
  private static final Map<Class<?>, Shape.Written> FORMS =
      Map.of(
          Instant.class,
          form(
              Instant.class,
              "date-time",
              "an instant such as 2026-05-09T01:00:00.000000Z",
              text -> InstantText.parse(text).truncatedTo(ChronoUnit.MICROS),
              WrittenForms::print),
          UUID.class,
          form(UUID.class, "uuid", "a UUID", WrittenForms::uuid, UUID::toString),
          LocalDate.class,
          form(
              LocalDate.class,
              "date",
              "a date such as 2026-05-09",
              LocalDate::parse,
              LocalDate::toString),
          LocalTime.class,
          form(
              LocalTime.class,
              "time",
              "a time of day such as 09:00",
              LocalTime::parse,
              LocalTime::toString),
          Duration.class,
          form(
              Duration.class,
              "duration",
              "a duration such as PT3M",
              Duration::parse,
              Duration::toString),
          ZoneId.class,
          form(
              ZoneId.class,
              "time-zone",
              "a time zone such as Asia/Shanghai",
              ZoneId::of,
              ZoneId::getId));

  private WrittenForms() {}

  static Shape.Written of(Class<?> type) {
    Shape.Written form = FORMS.get(type);
    if (form == null) {
      throw new IllegalArgumentException("a component of type " + type.getName());
    }
    return form;
  }

  static String print(Instant instant) {
    return InstantText.of(instant.truncatedTo(ChronoUnit.MICROS));
  }

  private static UUID uuid(String text) {
    if (text.length() != 36) {
      throw new IllegalArgumentException("not the 36 characters of a UUID");
    }
    return UUID.fromString(text);
  }

  private static <T> Shape.Written form(
      Class<T> type,
      String format,
      String words,
      Function<String, T> parse,
      Function<? super T, String> print) {
    return new Shape.Written(format, words, parse::apply, value -> print.apply(type.cast(value)));
  }
}
