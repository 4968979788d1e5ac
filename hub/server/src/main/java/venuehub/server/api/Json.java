package venuehub.server.api;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import venuehub.server.problem.ProblemCode;
import venuehub.server.problem.ProblemException;

/** Strict JSON: no member twice, nothing after the value. */
final class Json {
  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private Json() {}

  /** An object the hub itself wrote. */
  static ObjectNode object(byte[] bytes) {
    try {
      return (ObjectNode) MAPPER.readTree(bytes);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /**
   * The object in a request.
   *
   * @throws ProblemException {@code malformed} if it is none
   */
  static ObjectNode body(byte[] bytes) {
    if (read(bytes, "object") instanceof ObjectNode object) {
      return object;
    }
    throw malformed("object", "it is none");
  }

  /**
   * The array in a request.
   *
   * @throws ProblemException {@code malformed} if it is none
   */
  static ArrayNode array(byte[] bytes) {
    if (read(bytes, "array") instanceof ArrayNode array) {
      return array;
    }
    throw malformed("array", "it is none");
  }

  private static JsonNode read(byte[] bytes, String kind) {
    try {
      return MAPPER.readTree(bytes);
    } catch (JsonProcessingException malformed) {
      throw malformed(kind, malformed.getOriginalMessage());
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  static byte[] bytes(JsonNode json) {
    try {
      return MAPPER.writeValueAsBytes(json);
    } catch (JsonProcessingException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static ProblemException malformed(String kind, String why) {
    String reason = why.length() <= 200 ? why : why.substring(0, 200) + "…";
    return ProblemException.of(ProblemCode.MALFORMED, "the body to be a JSON " + kind, reason);
  }
}
