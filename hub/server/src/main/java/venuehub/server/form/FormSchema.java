package venuehub.server.form;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Describes a form as a JSON Schema (draft 2020-12), from the records it is read into. */
public final class FormSchema {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final Map<Class<?>, WrittenForm<?>> written = new HashMap<>();
  private final ObjectNode definitions = JSON.objectNode();

  public FormSchema(List<WrittenForm<?>> written) {
    written.forEach(form -> this.written.put(form.type(), form));
  }

  /**
   * The schema of a record.
   *
   * @param defaults values that hold where the file gives none: their members are not required
   */
  public ObjectNode of(Class<?> type, YamlNode.@Nullable Members defaults) {
    definitions.removeAll();
    ObjectNode schema = record(type, defaults);
    if (!definitions.isEmpty()) {
      schema.set("$defs", definitions.deepCopy());
    }
    return schema;
  }

  /** A record without defaults is described once and referred to. */
  private ObjectNode reference(Class<?> type) {
    String name = type.getSimpleName();
    if (!definitions.has(name)) {
      definitions.set(name, record(type, null));
    }
    return JSON.objectNode().put("$ref", "#/$defs/" + name);
  }

  private ObjectNode record(Class<?> type, YamlNode.@Nullable Members defaults) {
    ObjectNode schema = JSON.objectNode().put("type", "object").put("additionalProperties", false);
    @Nullable About about = type.getAnnotation(About.class);
    if (about != null) {
      schema.put("description", about.value());
    }
    ObjectNode properties = schema.putObject("properties");
    ArrayNode required = JSON.arrayNode();
    for (RecordComponent component : type.getRecordComponents()) {
      @Nullable YamlNode value = defaults == null ? null : defaults.get(Forms.name(component));
      properties.set(Forms.name(component), described(component, value));
      if (value == null && !Forms.isOptional(component)) {
        required.add(Forms.name(component));
      }
    }
    if (!required.isEmpty()) {
      schema.set("required", required);
    }
    return inShort(type, schema);
  }

  private ObjectNode inShort(Class<?> type, ObjectNode schema) {
    @Nullable Shorthand shorthand = type.getAnnotation(Shorthand.class);
    if (shorthand == null) {
      return schema;
    }
    ObjectNode either = JSON.objectNode();
    either
        .putArray("anyOf")
        .add(schema.get("properties").get(shorthand.value()).deepCopy())
        .add(schema);
    return either;
  }

  private ObjectNode described(RecordComponent component, @Nullable YamlNode value) {
    ObjectNode schema = of(component.getGenericType(), component, value);
    @Nullable About about = Forms.of(component, About.class);
    if (about != null) {
      schema.put("description", about.value());
    }
    if (value instanceof YamlNode.Scalar scalar) {
      schema.set("default", plain(component.getType(), scalar.text()));
    }
    return schema;
  }

  private static com.fasterxml.jackson.databind.JsonNode plain(Class<?> type, String text) {
    if (type == boolean.class || type == Boolean.class) {
      return JSON.booleanNode(Boolean.parseBoolean(text));
    }
    boolean isWhole = type == int.class || type == Integer.class;
    return isWhole && text.matches("-?[0-9]+")
        ? JSON.numberNode(Integer.parseInt(text))
        : JSON.textNode(text);
  }

  private ObjectNode of(Type type, RecordComponent component, @Nullable YamlNode value) {
    Class<?> raw = Forms.raw(type);
    if (raw == List.class) {
      return list(type, component);
    }
    if (raw == Map.class) {
      return map(type, component);
    }
    @Nullable WrittenForm<?> form = written.get(raw);
    if (form != null) {
      return pattern(form.pattern()).put("title", form.says());
    }
    if (!raw.isRecord()) {
      return scalar(raw, component);
    }
    return value instanceof YamlNode.Members members ? record(raw, members) : reference(raw);
  }

  private ObjectNode list(Type type, RecordComponent component) {
    ObjectNode item = of(Forms.argument(type, 0), component, null);
    ObjectNode items = JSON.objectNode().put("type", "array");
    items.set("items", item);
    sized(items, component, "minItems", "maxItems");
    ObjectNode either = JSON.objectNode();
    either.putArray("anyOf").add(items).add(item.deepCopy());
    return either;
  }

  private ObjectNode map(Type type, RecordComponent component) {
    ObjectNode schema = JSON.objectNode().put("type", "object");
    @Nullable Matches matches = Forms.of(component, Matches.class);
    if (matches != null) {
      schema.putObject("propertyNames").put("pattern", "^(" + matches.value() + ")$");
    }
    schema.set("additionalProperties", of(Forms.argument(type, 1), component, null));
    sized(schema, component, "minProperties", "maxProperties");
    return schema;
  }

  private static void sized(
      ObjectNode schema, RecordComponent component, String least, String most) {
    @Nullable Range range = Forms.of(component, Range.class);
    if (range != null) {
      schema.put(least, (int) range.least()).put(most, (int) range.most());
    }
  }

  private static ObjectNode scalar(Class<?> raw, RecordComponent component) {
    boolean isPart = Forms.raw(component.getGenericType()) != raw;
    @Nullable Range range = isPart ? null : Forms.of(component, Range.class);
    if (raw.isEnum()) {
      ObjectNode schema = JSON.objectNode();
      Forms.words(raw).forEach(schema.putArray("enum")::add);
      return schema;
    }
    if (raw == boolean.class || raw == Boolean.class) {
      return JSON.objectNode().put("type", "boolean");
    }
    if (raw == int.class || raw == Integer.class) {
      ObjectNode whole = ranged(JSON.objectNode().put("type", "integer"), range);
      if (Forms.of(component, Seconds.class) == null) {
        return whole;
      }
      ObjectNode either = JSON.objectNode();
      either.putArray("anyOf").add(whole).add(pattern("P[0-9A-Z.]+"));
      return either;
    }
    if (raw == double.class || raw == Double.class) {
      return ranged(JSON.objectNode().put("type", "number"), range);
    }
    @Nullable Matches matches = Forms.of(component, Matches.class);
    boolean isMapping = Forms.raw(component.getGenericType()) == Map.class;
    return matches == null || isMapping ? text() : pattern(matches.value());
  }

  /**
   * Keys, numbers and truth values may be meant as texts: YAML tells them apart, this form does
   * not.
   */
  private static ObjectNode text() {
    ObjectNode schema = JSON.objectNode();
    schema.putArray("type").add("string").add("number").add("boolean");
    return schema;
  }

  private static ObjectNode pattern(String pattern) {
    return text().put("pattern", "^(" + pattern + ")$");
  }

  private static ObjectNode ranged(ObjectNode schema, @Nullable Range range) {
    if (range == null) {
      return schema;
    }
    schema.set("minimum", number(range.least()));
    schema.set("maximum", number(range.most()));
    return schema;
  }

  private static com.fasterxml.jackson.databind.JsonNode number(double value) {
    return value == Math.rint(value) ? JSON.numberNode((long) value) : JSON.numberNode(value);
  }
}
