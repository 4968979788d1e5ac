package venuehub.server.live;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import venuehub.core.document.MergePatch;

/**
 * Documents, patches and results as JSON (values as in {@link
 * venuehub.core.document.LiveDocument}).
 */
public final class DocumentJson {
  private static final JsonFactory FACTORY = new JsonFactory();

  private DocumentJson() {}

  /** The UTF-8 bytes of an object. */
  public static byte[] bytes(Map<String, ?> value) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (JsonGenerator json = FACTORY.createGenerator(out)) {
      write(json, value);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toByteArray();
  }

  static void write(JsonGenerator json, Object value) throws IOException {
    switch (value) {
      case Map<?, ?> members -> writeMembers(json, members);
      case List<?> elements -> {
        json.writeStartArray();
        for (Object element : elements) {
          write(json, element);
        }
        json.writeEndArray();
      }
      case String text -> json.writeString(text);
      case Integer number -> json.writeNumber(number);
      case Long number -> json.writeNumber(number);
      case Double number -> json.writeNumber(number);
      case Boolean truth -> json.writeBoolean(truth);
      case Instant instant -> json.writeString(Instants.wire(instant));
      case MergePatch.Removed removed -> json.writeNull();
      default -> throw new IllegalArgumentException("no document value: " + value.getClass());
    }
  }

  private static void writeMembers(JsonGenerator json, Map<?, ?> members) throws IOException {
    json.writeStartObject();
    for (Map.Entry<?, ?> member : members.entrySet()) {
      json.writeFieldName((String) member.getKey());
      write(json, member.getValue());
    }
    json.writeEndObject();
  }
}
