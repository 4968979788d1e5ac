package venuehub.server.codec;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.HashTreePSet;
import org.pcollections.TreePVector;
import venuehub.server.codec.Misfit.Code;

/** Reads JSON by a shape; refuses whatever the shape does not say. */
final class ShapeReader {
  private ShapeReader() {}

  static Object read(Shape shape, JsonNode json, String path) throws Misfit {
    return switch (shape) {
      case Shape.Text text -> text(text, json, path);
      case Shape.Whole whole -> whole(whole, json, path);
      case Shape.Decimal _ -> decimal(json, path);
      case Shape.Truth _ -> truth(json, path);
      case Shape.Written written -> written(written, json, path);
      case Shape.Choice choice -> choice(choice, json, path);
      case Shape.Listed listed -> listed(listed, json, path);
      case Shape.Keyed keyed -> keyed(keyed, json, path);
      case Shape.Members members -> members(members, json, path, null);
      case Shape.Variant variant -> variant(variant, json, path);
    };
  }

  private static String text(Shape.Text shape, JsonNode json, String path) throws Misfit {
    String text = textual(json, path, "text");
    if (text.length() > shape.max()) {
      throw new Misfit(
          Code.TOO_LONG, path, "at most " + shape.max() + " characters", "it has " + text.length());
    }
    return text;
  }

  private static Object whole(Shape.Whole shape, JsonNode json, String path) throws Misfit {
    if (!json.isIntegralNumber()) {
      throw wrongType(path, "a whole number", json);
    }
    if (!json.canConvertToLong()
        || json.longValue() < shape.min()
        || json.longValue() > shape.max()) {
      throw new Misfit(
          Code.OUT_OF_RANGE,
          path,
          "from " + shape.min() + " to " + shape.max(),
          "it is " + shorten(json.asText()));
    }
    return shape.narrow() ? (Object) json.intValue() : (Object) json.longValue();
  }

  private static Object decimal(JsonNode json, String path) throws Misfit {
    if (!json.isNumber() || !Double.isFinite(json.doubleValue())) {
      throw wrongType(path, "a number", json);
    }
    return json.doubleValue();
  }

  private static Object truth(JsonNode json, String path) throws Misfit {
    if (!json.isBoolean()) {
      throw wrongType(path, "true or false", json);
    }
    return json.booleanValue();
  }

  private static Object written(Shape.Written shape, JsonNode json, String path) throws Misfit {
    String text = textual(json, path, shape.words());
    try {
      return shape.parse().apply(text);
    } catch (RuntimeException otherForm) {
      throw new Misfit(Code.WRONG_TYPE, path, shape.words(), "it is \"" + shorten(text) + "\"");
    }
  }

  private static Object choice(Shape.Choice shape, JsonNode json, String path) throws Misfit {
    String word = textual(json, path, "a word");
    Object constant = shape.byWord().get(word);
    if (constant == null) {
      throw unknownValue(path, shape.byWord().keySet(), word);
    }
    return constant;
  }

  private static Object listed(Shape.Listed shape, JsonNode json, String path) throws Misfit {
    if (!json.isArray()) {
      throw wrongType(path, "an array", json);
    }
    bounded(json, shape.max(), path);
    List<Object> elements = new ArrayList<>(json.size());
    for (int i = 0; i < json.size(); i++) {
      elements.add(read(shape.element(), json.get(i), path + "[" + i + "]"));
    }
    return switch (shape.gathering()) {
      case LIST -> Collections.unmodifiableList(elements);
      case SET -> Collections.unmodifiableSet(new LinkedHashSet<>(elements));
      case PERSISTENT_VECTOR -> TreePVector.from(elements);
      case PERSISTENT_SET -> HashTreePSet.from(elements);
      case MAP, PERSISTENT_MAP -> throw new IllegalStateException("an array is no map");
    };
  }

  private static Object keyed(Shape.Keyed shape, JsonNode json, String path) throws Misfit {
    if (!json.isObject()) {
      throw wrongType(path, "an object", json);
    }
    bounded(json, shape.max(), path);
    Map<Object, Object> members = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> member : json.properties()) {
      String at = path + "." + shorten(member.getKey());
      members.put(
          key(shape.key(), member.getKey(), at), read(shape.value(), member.getValue(), at));
    }
    return shape.gathering() == Shape.Gathering.PERSISTENT_MAP
        ? HashTreePMap.from(members)
        : Collections.unmodifiableMap(members);
  }

  private static Object key(Shape shape, String name, String path) throws Misfit {
    if (shape instanceof Shape.Whole whole) {
      try {
        long number = Long.parseLong(name);
        return whole.narrow() ? (Object) Math.toIntExact(number) : (Object) number;
      } catch (ArithmeticException | NumberFormatException noNumber) {
        throw new Misfit(Code.WRONG_TYPE, path, "named by a whole number", "it is not");
      }
    }
    return read(shape, com.fasterxml.jackson.databind.node.TextNode.valueOf(name), path);
  }

  private static Object variant(Shape.Variant shape, JsonNode json, String path) throws Misfit {
    if (!json.isObject()) {
      throw wrongType(path, "an object", json);
    }
    JsonNode kind = json.get(Shape.KIND);
    if (kind == null) {
      throw missing(path + "." + Shape.KIND);
    }
    String word = textual(kind, path + "." + Shape.KIND, "a word");
    Shape.Members members = shape.byKind().get(word);
    if (members == null) {
      throw unknownValue(path + "." + Shape.KIND, shape.byKind().keySet(), word);
    }
    return members(members, json, path, Shape.KIND);
  }

  private static Object members(
      Shape.Members shape, JsonNode json, String path, @Nullable String besides) throws Misfit {
    if (!json.isObject()) {
      throw wrongType(path, "an object", json);
    }
    refuseUnknown(shape, json, path, besides);
    @Nullable Object[] values = new @Nullable Object[shape.members().size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = member(shape.members().get(i), json, path);
    }
    try {
      return shape.constructor().newInstance(values);
    } catch (InvocationTargetException refused) {
      String reason = String.valueOf(refused.getTargetException().getMessage());
      throw new Misfit(Code.UNKNOWN_VALUE, path, "consistent in itself", reason);
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static @Nullable Object member(Shape.Member member, JsonNode json, String path)
      throws Misfit {
    String at = path + "." + member.name();
    JsonNode value = json.get(member.name());
    if (value != null) {
      Object read = read(member.shape(), value, at);
      return member.presence() == Shape.Presence.OPTIONAL ? Optional.of(read) : read;
    }
    return switch (member.presence()) {
      case REQUIRED -> throw missing(at);
      case NULLABLE -> null;
      case OPTIONAL -> Optional.empty();
    };
  }

  private static void refuseUnknown(
      Shape.Members shape, JsonNode json, String path, @Nullable String besides) throws Misfit {
    for (Map.Entry<String, JsonNode> given : json.properties()) {
      String name = given.getKey();
      boolean known = shape.members().stream().anyMatch(member -> member.name().equals(name));
      if (!known && !name.equals(besides)) {
        throw new Misfit(
            Code.UNKNOWN_FIELD,
            path,
            "an object with no members but "
                + shape.members().stream().map(Shape.Member::name).toList(),
            "it has \"" + shorten(name) + "\"");
      }
    }
  }

  private static String textual(JsonNode json, String path, String expected) throws Misfit {
    if (!json.isTextual()) {
      throw wrongType(path, expected, json);
    }
    return json.textValue();
  }

  private static void bounded(JsonNode json, int max, String path) throws Misfit {
    if (json.size() > max) {
      throw new Misfit(Code.TOO_LONG, path, "of at most " + max, "it has " + json.size());
    }
  }

  private static Misfit wrongType(String path, String expected, JsonNode json) {
    return new Misfit(Code.WRONG_TYPE, path, expected, "it is " + name(json));
  }

  private static Misfit missing(String path) {
    return new Misfit(Code.MISSING_FIELD, path, "given", "it is absent");
  }

  private static Misfit unknownValue(String path, Iterable<String> words, String word) {
    return new Misfit(
        Code.UNKNOWN_VALUE, path, "one of " + words, "it is \"" + shorten(word) + "\"");
  }

  private static String name(JsonNode json) {
    return switch (json.getNodeType()) {
      case ARRAY -> "an array";
      case BOOLEAN -> "a truth value";
      case NULL -> "null";
      case NUMBER -> "the number " + shorten(json.asText());
      case OBJECT -> "an object";
      case STRING -> "text";
      case BINARY, MISSING, POJO -> "nothing JSON knows";
    };
  }

  private static String shorten(String text) {
    return text.length() <= 40 ? text : text.substring(0, 40) + "…";
  }
}
