package venuehub.server.importer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import venuehub.server.form.FormProblems;
import venuehub.server.form.FormReader;
import venuehub.server.form.WrittenForm;
import venuehub.server.form.YamlNode;
import venuehub.server.form.YamlReader;
import venuehub.server.importer.venue.DayDate;
import venuehub.server.importer.venue.WordsForm;

/**
 * What holds where {@code venue.yaml} says nothing, from {@code defaults.yaml}.
 *
 * @param plan members with the names of {@code venue.yaml}
 */
record Defaults(YamlNode.Members plan, WordsForm words) {
  /** How dates, times of day and zones are written. */
  static final List<WrittenForm<?>> WRITTEN =
      List.of(
          new WrittenForm<>(
              DayDate.class,
              "a date such as 2026-11-24, today or today+1",
              DayDate.PATTERN,
              DayDate::read),
          new WrittenForm<>(
              LocalTime.class,
              "a time of day such as \"08:30\"",
              "([01]\\d|2[0-3]):[0-5]\\d",
              Defaults::time),
          new WrittenForm<>(
              ZoneId.class,
              "a time zone such as Asia/Shanghai",
              "[A-Za-z0-9_+/-]{1,60}",
              Defaults::zone));

  private static final String WORDS = "words";

  static Defaults read() {
    try (InputStream stream =
        Objects.requireNonNull(Defaults.class.getResourceAsStream("/importer/defaults.yaml"))) {
      FormProblems never =
          problem -> {
            throw new IllegalStateException("defaults.yaml: " + problem);
          };
      String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      YamlNode.Members all = Objects.requireNonNull(YamlReader.read(text, never));
      Map<String, YamlNode> plan = new LinkedHashMap<>(all.nodes());
      YamlNode words = Objects.requireNonNull(plan.remove(WORDS));
      FormReader reader = new FormReader(WRITTEN, never);
      return new Defaults(
          new YamlNode.Members(all.line(), plan),
          Objects.requireNonNull(reader.read(WordsForm.class, words, WORDS)));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static @Nullable LocalTime time(String text) {
    try {
      return text.length() == 5 ? LocalTime.parse(text) : null;
    } catch (DateTimeException malformed) {
      return null;
    }
  }

  private static @Nullable ZoneId zone(String text) {
    try {
      return ZoneId.of(text);
    } catch (DateTimeException unknown) {
      return null;
    }
  }
}
