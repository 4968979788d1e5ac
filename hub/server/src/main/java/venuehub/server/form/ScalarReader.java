package venuehub.server.form;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import venuehub.server.Bounds;
import venuehub.server.form.FormProblem.Code;

/**
 * Reads single values: texts, numbers, truth values, words to choose from, and those written in a
 * form of their own.
 */
final class ScalarReader {
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,9})?");
  private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,9}");
  private static final Pattern DURATION = Pattern.compile("P[0-9A-Z.]{2,20}");

  private final Map<Class<?>, WrittenForm<?>> written = new HashMap<>();
  private final FormProblems problems;

  ScalarReader(List<WrittenForm<?>> written, FormProblems problems) {
    written.forEach(form -> this.written.put(form.type(), form));
    this.problems = problems;
  }

  /** Whether values of the type are written in a form of their own. */
  boolean reads(Class<?> type) {
    return written.containsKey(type);
  }

  @Nullable Object read(Class<?> type, RecordComponent component, YamlNode node, String path) {
    if (!(node instanceof YamlNode.Scalar scalar)) {
      return malformed(node, path, "a single value");
    }
    String text = scalar.text().strip();
    @Nullable WrittenForm<?> form = written.get(type);
    if (form != null) {
      @Nullable Object value = form.read().apply(text);
      return value == null ? malformed(node, path, form.says()) : value;
    }
    if (type == String.class) {
      return text(text, component, node, path);
    }
    if (type == boolean.class || type == Boolean.class) {
      return switch (text) {
        case "true" -> true;
        case "false" -> false;
        default -> malformed(node, path, "true or false");
      };
    }
    if (type == int.class || type == Integer.class) {
      return whole(text, component, node, path);
    }
    if (type == double.class || type == Double.class) {
      return NUMBER.matcher(text).matches()
          ? inRange(new BigDecimal(text), component, node, path) ? Double.valueOf(text) : null
          : malformed(node, path, "a number");
    }
    if (type.isEnum()) {
      return choice(type, text, node, path);
    }
    throw new IllegalArgumentException("a member of " + type);
  }

  /** Whether a key of a mapping looks as its component asks. */
  boolean fits(String text, RecordComponent component, YamlNode node, String path) {
    @Nullable Matches matches = Forms.of(component, Matches.class);
    if (text.length() > Bounds.FREE_TEXT_CHARACTERS) {
      add(
          Code.VALUE_OUT_OF_RANGE,
          node,
          path,
          "at most " + Bounds.FREE_TEXT_CHARACTERS + " characters",
          "it has " + text.length());
      return false;
    }
    if (matches == null || text.matches(matches.value())) {
      return true;
    }
    add(Code.VALUE_MALFORMED, node, path, matches.says(), "it is '" + text + "'");
    return false;
  }

  static String shown(double number) {
    return new BigDecimal(Double.toString(number)).stripTrailingZeros().toPlainString();
  }

  private @Nullable String text(
      String text, RecordComponent component, YamlNode node, String path) {
    if (text.isEmpty()) {
      return (String) malformed(node, path, "a text");
    }
    boolean isMapping = Forms.raw(component.getGenericType()) == Map.class;
    if (isMapping) {
      return text;
    }
    return fits(text, component, node, path) ? text : null;
  }

  private @Nullable Integer whole(
      String text, RecordComponent component, YamlNode node, String path) {
    boolean seconds = Forms.of(component, Seconds.class) != null;
    @Nullable BigDecimal value = WHOLE.matcher(text).matches() ? new BigDecimal(text) : null;
    if (value == null && seconds) {
      value = duration(text);
    }
    if (value == null) {
      String expected = seconds ? "whole seconds, or a duration such as PT3M" : "a whole number";
      return (Integer) malformed(node, path, expected);
    }
    return inRange(value, component, node, path) ? (Integer) value.intValue() : null;
  }

  private static @Nullable BigDecimal duration(String text) {
    if (!DURATION.matcher(text).matches()) {
      return null;
    }
    try {
      Duration duration = Duration.parse(text);
      return duration.getNano() == 0 ? BigDecimal.valueOf(duration.getSeconds()) : null;
    } catch (DateTimeParseException | ArithmeticException malformed) {
      return null;
    }
  }

  private boolean inRange(BigDecimal value, RecordComponent component, YamlNode node, String path) {
    @Nullable Range range = Forms.of(component, Range.class);
    boolean isPart = Forms.raw(component.getGenericType()) == List.class;
    if (range == null || isPart) {
      return true;
    }
    double number = value.doubleValue();
    if (number >= range.least() && number <= range.most()) {
      return true;
    }
    String unit = Forms.of(component, Seconds.class) == null ? "" : " seconds";
    add(
        Code.VALUE_OUT_OF_RANGE,
        node,
        path,
        shown(range.least()) + " to " + shown(range.most()) + unit,
        "it is " + value.toPlainString());
    return false;
  }

  private @Nullable Object choice(Class<?> type, String text, YamlNode node, String path) {
    for (Object constant : type.getEnumConstants()) {
      if (Forms.word(constant).equals(text)) {
        return constant;
      }
    }
    List<String> words = Forms.words(type);
    add(
        Code.VALUE_UNKNOWN,
        node,
        path,
        "one of " + String.join(", ", words),
        "it is '" + text + "'" + Closest.hint(text, words));
    return null;
  }

  private @Nullable Object malformed(YamlNode node, String path, String expected) {
    add(Code.VALUE_MALFORMED, node, path, expected, "it is " + node.what());
    return null;
  }

  private void add(Code code, YamlNode node, String path, String expected, String but) {
    problems.add(new FormProblem(code, node.line(), path, expected, but));
  }
}
