package venuehub.server.codec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes a value by its shape. Absent members are left out: there is no null. */
final class ShapeWriter {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private ShapeWriter() {}

  static JsonNode write(Shape shape, Object value) {
    return switch (shape) {
      case Shape.Text _ -> JSON.textNode((String) value);
      case Shape.Whole _ -> JSON.numberNode(((Number) value).longValue());
      case Shape.Decimal _ -> JSON.numberNode(((Number) value).doubleValue());
      case Shape.Truth _ -> JSON.booleanNode((Boolean) value);
      case Shape.Written written -> JSON.textNode(written.print().apply(value));
      case Shape.Choice _ -> JSON.textNode(Words.ofConstant((Enum<?>) value));
      case Shape.Listed listed -> listed(listed, (Collection<?>) value);
      case Shape.Keyed keyed -> keyed(keyed, (Map<?, ?>) value);
      case Shape.Members members -> members(members, value, JSON.objectNode());
      case Shape.Variant variant -> variant(variant, value);
    };
  }

  static ObjectNode members(Shape.Members shape, Object value) {
    return members(shape, value, JSON.objectNode());
  }

  private static ObjectNode members(Shape.Members shape, Object value, ObjectNode json) {
    for (Shape.Member member : shape.members()) {
      Object held = held(member, value);
      if (held != null) {
        json.set(member.name(), write(member.shape(), held));
      }
    }
    return json;
  }

  private static @Nullable Object held(Shape.Member member, Object value) {
    try {
      Object held = member.accessor().invoke(value);
      return held instanceof Optional<?> optional ? optional.orElse(null) : held;
    } catch (ReflectiveOperationException fault) {
      throw new IllegalStateException(fault);
    }
  }

  private static ArrayNode listed(Shape.Listed shape, Collection<?> elements) {
    ArrayNode json = JSON.arrayNode(elements.size());
    Stream<JsonNode> written = elements.stream().map(element -> write(shape.element(), element));
    boolean ordered =
        switch (shape.gathering()) {
          case LIST, PERSISTENT_VECTOR, MAP, PERSISTENT_MAP -> true;
          // Sets of Java have no order of their own: the same set is written the same way.
          case SET, PERSISTENT_SET -> false;
        };
    (ordered ? written : written.sorted(ShapeWriter::compare)).forEach(json::add);
    return json;
  }

  private static int compare(JsonNode one, JsonNode other) {
    return one.toString().compareTo(other.toString());
  }

  private static ObjectNode keyed(Shape.Keyed shape, Map<?, ?> members) {
    ObjectNode json = JSON.objectNode();
    members.forEach(
        (key, value) -> json.set(write(shape.key(), key).asText(), write(shape.value(), value)));
    return json;
  }

  private static ObjectNode variant(Shape.Variant shape, Object value) {
    String kind = Words.ofRecord(value.getClass());
    Shape.Members members = shape.byKind().get(kind);
    if (members == null) {
      throw new IllegalArgumentException(value.getClass() + " is not permitted by " + shape.type());
    }
    return members(members, value, JSON.objectNode().put(Shape.KIND, kind));
  }
}
