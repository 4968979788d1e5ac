package venuehub.server.importer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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
}
