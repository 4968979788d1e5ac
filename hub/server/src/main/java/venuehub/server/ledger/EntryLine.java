package venuehub.server.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;

/** An entry as one line of the exported ledger (NDJSON). */
public final class EntryLine {
  private static final ObjectMapper JSON = new ObjectMapper();

  private EntryLine() {}

  /** The line, without its line break. */
  public static String of(Entry entry) {
    StringBuilder out = new StringBuilder(256 + entry.body().length());
    out.append("{\"venue\":")
        .append(entry.venue())
        .append(",\"seq\":")
        .append(entry.seq())
        .append(",\"at\":\"");
    InstantText.append(out, entry.at());
    out.append("\",\"actor\":");
    CanonicalJson.appendText(out, entry.actor());
    out.append(",\"command\":\"")
        .append(entry.command())
        .append("\",\"part\":")
        .append(entry.part());
    out.append(",\"type\":");
    CanonicalJson.appendText(out, entry.type());
    return out.append(",\"body\":")
        .append(entry.body())
        .append(",\"hash\":\"")
        .append(entry.hash().hex())
        .append("\"}")
        .toString();
  }

  /**
   * Reads a line, whatever the order of its members.
   *
   * @throws IllegalArgumentException if it is no entry
   */
  public static Entry read(String line) {
    try {
      JsonNode object = JSON.readTree(line);
      return new Entry(
          number(object, "venue"),
          number(object, "seq"),
          Instant.parse(text(object, "at")),
          text(object, "actor"),
          UUID.fromString(text(object, "command")),
          Math.toIntExact(number(object, "part")),
          text(object, "type"),
          CanonicalJson.of(object.required("body")),
          Hash.ofHex(text(object, "hash")));
    } catch (JsonProcessingException | DateTimeException | ArithmeticException unreadable) {
      throw new IllegalArgumentException(
          "Expected an entry of a ledger, but " + unreadable.getMessage(), unreadable);
    }
  }

  private static String text(JsonNode object, String name) {
    JsonNode value = object.required(name);
    if (!value.isTextual()) {
      throw new IllegalArgumentException("Expected a text as " + name + ", but found " + value);
    }
    return value.textValue();
  }

  private static long number(JsonNode object, String name) {
    JsonNode value = object.required(name);
    if (!value.isIntegralNumber() || !value.canConvertToLong()) {
      throw new IllegalArgumentException(
          "Expected a whole number as " + name + ", but found " + value);
    }
    return value.longValue();
  }
}
