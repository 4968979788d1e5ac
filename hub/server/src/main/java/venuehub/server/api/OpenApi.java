package venuehub.server.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import venuehub.core.Role;

/** The OpenAPI 3.1 description, made from the route table and the catalogue. */
final class OpenApi {
  private static final Pattern PARAMETER = Pattern.compile("\\{([a-z]+)}");

  private OpenApi() {}

  static ObjectNode of(Collection<Endpoint> endpoints, Catalogue catalogue) {
    ObjectNode json = JsonNodeFactory.instance.objectNode().put("openapi", "3.1.0");
    json.putObject("info")
        .put("title", "Venue Hub")
        .put("version", "1")
        .put("description", "Names are stable. The live protocol is a WebSocket at /live/{venue}.");
    ObjectNode paths = json.putObject("paths");
    for (Endpoint endpoint : endpoints) {
      ObjectNode path = paths.withObjectProperty(endpoint.path());
      String method = endpoint.method().name().toLowerCase(Locale.ROOT);
      path.set(method, operation(endpoint));
    }
    ObjectNode components = json.putObject("components");
    ObjectNode schemes = components.putObject("securitySchemes");
    schemes
        .putObject("token")
        .put("type", "http")
        .put("scheme", "bearer")
        .put("bearerFormat", "JWT");
    ObjectNode schemas = components.putObject("schemas");
    schemas.set("problem", problem());
    catalogue.commands().stream()
        .filter(entry -> entry.form().isPresent())
        .forEach(
            entry -> schemas.set("args." + entry.name(), catalogue.codec().schema(entry.name())));
    catalogue
        .documents()
        .forEach(
            entry ->
                entry.schema().ifPresent(schema -> schemas.set("doc." + entry.name(), schema)));
    return json;
  }

  private static ObjectNode operation(Endpoint endpoint) {
    ObjectNode operation = JsonNodeFactory.instance.objectNode().put("summary", endpoint.about());
    ArrayNode parameters = operation.putArray("parameters");
    Matcher matcher = PARAMETER.matcher(endpoint.path());
    while (matcher.find()) {
      ObjectNode parameter = parameters.addObject();
      parameter.put("name", matcher.group(1)).put("in", "path").put("required", true);
      parameter.putObject("schema").put("type", "string");
    }
    endpoint
        .body()
        .ifPresent(
            schema ->
                operation
                    .putObject("requestBody")
                    .put("required", true)
                    .putObject("content")
                    .putObject("application/json")
                    .set("schema", schema));
    ObjectNode responses = operation.putObject("responses");
    responses
        .putObject("200")
        .put("description", "Done")
        .putObject("content")
        .putObject(endpoint.answer());
    responses
        .putObject("default")
        .put("description", "A problem, with a code of the catalogue")
        .putObject("content")
        .putObject("application/problem+json")
        .putObject("schema")
        .put("$ref", "#/components/schemas/problem");
    security(operation, endpoint.door());
    return operation;
  }

  private static void security(ObjectNode operation, Endpoint.Door door) {
    ArrayNode security = operation.putArray("security");
    switch (door) {
      case Endpoint.Door.Open _ -> security.addObject();
      case Endpoint.Door.SignedIn _ -> security.addObject().putArray("token");
      case Endpoint.Door.AtVenue _ -> {
        security.addObject();
        security.addObject().putArray("token");
      }
      case Endpoint.Door.Only only -> {
        security.addObject().putArray("token");
        ArrayNode roles = operation.putArray("x-roles");
        only.roles().stream().map(Role::wire).sorted().forEach(roles::add);
      }
    }
  }

  private static ObjectNode problem() {
    ObjectNode schema = JsonNodeFactory.instance.objectNode().put("type", "object");
    ObjectNode properties = schema.putObject("properties");
    properties.putObject("code").put("type", "string");
    properties.putObject("title").put("type", "string");
    properties.putObject("detail").put("type", "string");
    properties.putObject("status").put("type", "integer");
    schema.putArray("required").add("code").add("title").add("detail").add("status");
    return schema;
  }
}
