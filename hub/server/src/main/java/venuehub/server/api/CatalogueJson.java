package venuehub.server.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.Set;
import venuehub.core.RefusalCode;
import venuehub.core.Role;
import venuehub.server.problem.ProblemCode;

/** The catalogue as served. */
final class CatalogueJson {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private CatalogueJson() {}

  static ObjectNode of(Catalogue catalogue) {
    ObjectNode json = JSON.objectNode();
    json.set("roles", words(RoleSets.EVERYBODY));
    ObjectNode documents = json.putObject("documents");
    catalogue.documents().forEach(entry -> documents.set(entry.name(), document(entry)));
    ObjectNode commands = json.putObject("commands");
    catalogue.commands().forEach(entry -> commands.set(entry.name(), command(catalogue, entry)));
    json.set("problems", problems());
    json.set("refusals", refusals());
    return json;
  }

  private static ObjectNode document(DocumentEntry entry) {
    ObjectNode json =
        JSON.objectNode()
            .put("about", entry.about())
            .put("built", entry.isBuilt())
            .put("interval", entry.interval());
    json.set("readers", words(entry.readers()));
    entry.schema().ifPresent(schema -> json.set("schema", schema));
    return json;
  }

  private static ObjectNode command(Catalogue catalogue, CommandEntry entry) {
    ObjectNode json =
        JSON.objectNode()
            .put("about", entry.about())
            .put("built", entry.form().isPresent())
            .put("secondKey", entry.secondKey())
            .put("undoable", entry.undoable());
    json.set("roles", words(entry.roles()));
    entry
        .form()
        .ifPresent(
            form -> {
              json.set("args", catalogue.codec().schema(entry.name()));
              json.set("freeText", array(form.words()));
              json.set("erasable", array(form.privateWords()));
              json.set(
                  "refusals", array(entry.refusals().stream().map(RefusalCode::wire).toList()));
            });
    return json;
  }

  private static ObjectNode problems() {
    ObjectNode json = JSON.objectNode();
    for (ProblemCode code : ProblemCode.values()) {
      json.set(code.wire(), reason(code.status(), code.title()).put("about", code.sentence()));
    }
    return json;
  }

  private static ObjectNode refusals() {
    ObjectNode json = JSON.objectNode();
    for (RefusalCode code : RefusalCode.values()) {
      ObjectNode reason = reason(code.status(), code.title());
      json.set(code.wire(), reason.put("about", RefusalSentences.of(code)));
    }
    return json;
  }

  private static ObjectNode reason(int status, String title) {
    return JSON.objectNode().put("status", status).put("title", title);
  }

  static JsonNode words(Set<Role> roles) {
    ArrayNode json = JSON.arrayNode();
    roles.stream().sorted().map(Role::wire).forEach(json::add);
    return json;
  }

  private static ArrayNode array(Collection<String> words) {
    ArrayNode json = JSON.arrayNode();
    words.stream().sorted().forEach(json::add);
    return json;
  }
}
