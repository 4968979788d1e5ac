package venuehub.server.codec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Values of results and live documents as JSON (see {@link venuehub.core.Event#result}). */
public final class Values {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private Values() {}

  /**
   * The JSON of text, numbers, truth values, instants, and lists and maps of them.
   *
   * @throws IllegalArgumentException if it is anything else
   */
  public static JsonNode json(Object value) {
    return switch (value) {
      case String text -> JSON.textNode(text);
      case Integer whole -> JSON.numberNode(whole);
      case Long whole -> JSON.numberNode(whole);
      case Double decimal -> JSON.numberNode(decimal);
      case Boolean truth -> JSON.booleanNode(truth);
      case Instant instant -> JSON.textNode(WrittenForms.print(instant));
      case List<?> elements -> {
        ArrayNode array = JSON.arrayNode(elements.size());
        elements.forEach(element -> array.add(json(element)));
        yield array;
      }
      case Map<?, ?> members -> {
        ObjectNode object = JSON.objectNode();
        members.forEach((name, member) -> object.set((String) name, json(member)));
        yield object;
      }
      default -> throw new IllegalArgumentException("no form in JSON: " + value.getClass());
    };
  }
}
