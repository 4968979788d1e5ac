package venuehub.server.importer;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import venuehub.server.form.FormSchema;
import venuehub.server.importer.venue.VenueForm;

/**
 * The JSON Schema of {@code venue.yaml}, made of the records it is read into. The same stands in
 * the resource {@code /schemas/venue.json}.
 */
public final class VenueSchema {
  private VenueSchema() {}

  /** The schema, draft 2020-12. */
  public static ObjectNode json() {
    ObjectNode schema = JsonNodeFactory.instance.objectNode();
    schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    schema.setAll(new FormSchema(Defaults.WRITTEN).of(VenueForm.class, Defaults.read().plan()));
    return schema;
  }
}
