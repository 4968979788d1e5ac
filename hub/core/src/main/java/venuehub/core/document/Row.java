package venuehub.core.document;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import venuehub.core.plan.Text;

/** Builds one row of a document, leaving out what is absent. */
final class Row {
  private final Map<String, Object> members = new LinkedHashMap<>();

  /** A member, if there is a value. */
  Row put(String name, @Nullable Object value) {
    if (value != null) {
      members.put(name, value);
    }
    return this;
  }

  /** A text in both languages, if there is one. */
  Row put(String name, @Nullable Text text) {
    return text == null ? this : put(name, text(text));
  }

  /** A list or a map, if it is not empty. */
  Row putUnlessEmpty(String name, List<?> value) {
    return value.isEmpty() ? this : put(name, (Object) value);
  }

  Row putUnlessEmpty(String name, Map<String, ?> value) {
    return value.isEmpty() ? this : put(name, (Object) value);
  }

  Row put(String name, OptionalInt value) {
    value.ifPresent(number -> members.put(name, number));
    return this;
  }

  /** A mark, where it holds. */
  Row mark(String name, boolean holds) {
    return holds ? put(name, (Object) true) : this;
  }

  Map<String, Object> done() {
    return members;
  }

  static Map<String, Object> text(Text text) {
    return Map.of("zh", text.zh(), "en", text.en());
  }
}
