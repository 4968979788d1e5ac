package venuehub.server.codec;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The JSON Schema (2020-12) of a shape. */
final class ShapeSchema {
  private ShapeSchema() {}

  static ObjectNode of(Shape shape) {
    return switch (shape) {
      case Shape.Text text -> bounded(type("string"), "maxLength", text.max());
      case Shape.Whole whole -> whole(whole);
      case Shape.Decimal _ -> type("number");
      case Shape.Truth _ -> type("boolean");
      case Shape.Written written ->
          type("string").put("format", written.format()).put("description", written.words());
      case Shape.Choice choice -> choice(choice);
      case Shape.Listed listed -> listed(listed);
      case Shape.Keyed keyed -> keyed(keyed);
      case Shape.Members members -> members(members);
      case Shape.Variant variant -> variant(variant);
    };
  }

  private static ObjectNode whole(Shape.Whole shape) {
    ObjectNode schema = type("integer");
    if (shape.min() > Integer.MIN_VALUE) {
      schema.put("minimum", shape.min());
    }
    return shape.max() < Integer.MAX_VALUE ? schema.put("maximum", shape.max()) : schema;
  }

  private static ObjectNode choice(Shape.Choice shape) {
    ObjectNode schema = type("string");
    ArrayNode words = schema.putArray("enum");
    shape.byWord().keySet().forEach(words::add);
    return schema;
  }

  private static ObjectNode listed(Shape.Listed shape) {
    ObjectNode schema = bounded(type("array"), "maxItems", shape.max());
    schema.set("items", of(shape.element()));
    return schema;
  }

  private static ObjectNode keyed(Shape.Keyed shape) {
    ObjectNode schema = bounded(type("object"), "maxProperties", shape.max());
    schema.set("additionalProperties", of(shape.value()));
    return shape.key() instanceof Shape.Choice choice
        ? schema.<ObjectNode>set("propertyNames", choice(choice))
        : schema;
  }

  private static ObjectNode members(Shape.Members shape) {
    ObjectNode schema = type("object");
    ObjectNode properties = schema.putObject("properties");
    shape.members().forEach(member -> properties.set(member.name(), of(member.shape())));
    ArrayNode required = JsonNodeFactory.instance.arrayNode();
    shape.members().stream()
        .filter(member -> member.presence() == Shape.Presence.REQUIRED)
        .forEach(member -> required.add(member.name()));
    if (!required.isEmpty()) {
      schema.set("required", required);
    }
    return schema.put("additionalProperties", false);
  }

  private static ObjectNode variant(Shape.Variant shape) {
    ObjectNode schema = JsonNodeFactory.instance.objectNode();
    ArrayNode kinds = schema.putArray("oneOf");
    shape
        .byKind()
        .forEach(
            (kind, members) -> {
              ObjectNode one = members(members);
              one.withObject("properties").putObject(Shape.KIND).put("const", kind);
              one.withArray("required").add(Shape.KIND);
              kinds.add(one);
            });
    return schema;
  }

  private static ObjectNode bounded(ObjectNode schema, String keyword, int max) {
    return max == Integer.MAX_VALUE ? schema : schema.put(keyword, max);
  }

  private static ObjectNode type(String name) {
    return JsonNodeFactory.instance.objectNode().put("type", name);
  }
}
