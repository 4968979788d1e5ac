package venuehub.server.importer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.vertx.core.json.JsonObject;
import io.vertx.json.schema.Draft;
import io.vertx.json.schema.JsonSchema;
import io.vertx.json.schema.JsonSchemaOptions;
import io.vertx.json.schema.OutputFormat;
import io.vertx.json.schema.OutputUnit;
import io.vertx.json.schema.Validator;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class VenueSchemaTest {
  @Test
  void theSchemaOnTheClasspathIsTheOneMadeOfTheRecords() throws Exception {
    try (InputStream stream = getClass().getResourceAsStream("/schemas/venue.json")) {
      assertNotNull(stream);
      ObjectMapper mapper = new ObjectMapper();
      JsonNode made = mapper.readTree(VenueSchema.json().toString());
      assertEquals(made, mapper.readTree(stream));
    }
  }

  @Test
  void whatHasADefaultIsNotRequired() {
    List<String> required = new ArrayList<>();
    VenueSchema.json().get("required").forEach(name -> required.add(name.asText()));
    assertEquals(
        List.of("venue", "title", "days", "stages", "counters", "pools", "groups", "files"),
        required);
  }

  @Test
  void theSampleFitsTheSchema() throws Exception {
    try (InputStream stream = getClass().getResourceAsStream("/sample/demo/venue.yaml")) {
      JsonNode sample = new YAMLMapper().readTree(stream);
      assertEquals(null, misfit(sample));
      ((ObjectNode) sample).put("venu", "demo");
      assertNotNull(misfit(sample));
    }
  }

  private static String misfit(JsonNode venue) {
    JsonSchemaOptions options =
        new JsonSchemaOptions()
            .setDraft(Draft.DRAFT202012)
            .setBaseUri("https://venue-hub.example/")
            .setOutputFormat(OutputFormat.Basic);
    OutputUnit unit =
        Validator.create(JsonSchema.of(new JsonObject(VenueSchema.json().toString())), options)
            .validate(new JsonObject(venue.toString()));
    return unit.getValid() ? null : String.valueOf(unit.getErrors());
  }
}
