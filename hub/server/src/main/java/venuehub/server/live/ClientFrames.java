package venuehub.server.live;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import venuehub.server.Bounds;
import venuehub.server.problem.Problem;
import venuehub.server.problem.ProblemCode;
import venuehub.server.problem.ProblemException;

/** Reads the frames of clients (contract.md §4). */
final class ClientFrames {
  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();
  private static final Pattern UUID_FORM =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  private ClientFrames() {}

  /** The frame in a message; never fails, since what is wrong is a frame too. */
  static ClientFrame read(byte[] message) {
    JsonNode json;
    try {
      json = MAPPER.readTree(message);
    } catch (JsonProcessingException malformed) {
      return unreadable("it is none");
    } catch (IOException malformed) {
      return unreadable("it is no UTF-8");
    }
    if (!(json instanceof ObjectNode frame)) {
      return unreadable("it is another value");
    }
    return frame.path("op").isTextual()
        ? read(frame.path("op").textValue(), frame)
        : unreadable("its member op is no text");
  }

  private static ClientFrame read(String op, ObjectNode frame) {
    try {
      return switch (op) {
        case "hello" -> hello(frame);
        case "sub" -> new ClientFrame.Subscribe(text(frame, "doc"), from(frame));
        case "unsub" -> new ClientFrame.Unsubscribe(text(frame, "doc"));
        case "do" -> command(frame);
        case "beat" -> beat(frame);
        default ->
            new ClientFrame.Unclear(
                null,
                Problem.of(
                    ProblemCode.UNKNOWN_OPERATION,
                    "op to be hello, sub, unsub, do or beat",
                    "it is another"));
      };
    } catch (ProblemException unclear) {
      return new ClientFrame.Unclear(docOf(frame), unclear.problem());
    }
  }

  private static ClientFrame hello(ObjectNode frame) {
    boolean token = frame.path("token").isTextual();
    boolean ticket = frame.path("ticket").isTextual();
    if (token == ticket) {
      return unreadable("its hello has not one of token and ticket");
    }
    return token
        ? new ClientFrame.Hello(frame.path("token").textValue(), null)
        : new ClientFrame.Hello(null, frame.path("ticket").textValue());
  }

  private static ClientFrame.@Nullable From from(ObjectNode frame) {
    JsonNode from = frame.path("from");
    if (from.isMissingNode()) {
      return null;
    }
    if (!(from instanceof ObjectNode object)) {
      throw wrongType("from", "an object with log and seq");
    }
    return new ClientFrame.From(text(object, "log"), number(object, "seq"));
  }

  private static ClientFrame command(ObjectNode frame) {
    String id = text(frame, "id");
    if (!UUID_FORM.matcher(id).matches()) {
      throw wrongType("id", "a UUID");
    }
    try {
      CommandRequest request =
          new CommandRequest(UUID.fromString(id), text(frame, "name"), args(frame), actedAt(frame));
      return new ClientFrame.Do(id, request);
    } catch (ProblemException refused) {
      return new ClientFrame.Refused(id, refused.problem());
    }
  }

  private static ObjectNode args(ObjectNode frame) {
    JsonNode args = frame.path("args");
    if (args.isMissingNode()) {
      return JsonNodeFactory.instance.objectNode();
    }
    if (args instanceof ObjectNode object) {
      return object;
    }
    throw wrongType("args", "an object");
  }

  private static ClientFrame beat(ObjectNode frame) {
    return new ClientFrame.Beat(
        number(frame, "seen"),
        truth(frame, "visible"),
        truth(frame, "muted"),
        instant(frame, "at"));
  }

  private static @Nullable Instant actedAt(ObjectNode frame) {
    Instant actedAt = instant(frame, "actedAt");
    return actedAt == null ? null : actedAt.truncatedTo(ChronoUnit.MICROS);
  }

  private static @Nullable Instant instant(ObjectNode frame, String member) {
    if (frame.path(member).isMissingNode()) {
      return null;
    }
    try {
      return Instant.parse(text(frame, member));
    } catch (DateTimeParseException wrong) {
      throw wrongType(member, "an ISO 8601 instant in UTC");
    }
  }

  private static String text(ObjectNode frame, String member) {
    JsonNode value = present(frame, member);
    if (!value.isTextual()) {
      throw wrongType(member, "a text");
    }
    if (value.textValue().length() > Bounds.TEXT_CHARACTERS) {
      throw ProblemException.of(
          ProblemCode.TOO_LONG,
          member + " of at most " + Bounds.TEXT_CHARACTERS + " characters",
          "it has " + value.textValue().length());
    }
    return value.textValue();
  }

  private static long number(ObjectNode frame, String member) {
    JsonNode value = present(frame, member);
    if (!value.isIntegralNumber() || !value.canConvertToLong()) {
      throw wrongType(member, "a whole number");
    }
    return value.longValue();
  }

  private static boolean truth(ObjectNode frame, String member) {
    JsonNode value = frame.path(member);
    if (!value.isMissingNode() && !value.isBoolean()) {
      throw wrongType(member, "true or false");
    }
    return value.booleanValue();
  }

  private static JsonNode present(ObjectNode frame, String member) {
    JsonNode value = frame.path(member);
    if (value.isMissingNode()) {
      throw ProblemException.of(
          ProblemCode.MISSING_FIELD, "a member " + member, "the frame has none");
    }
    return value;
  }

  private static @Nullable String docOf(ObjectNode frame) {
    JsonNode doc = frame.path("doc");
    return doc.isTextual() && doc.textValue().length() <= Bounds.TEXT_CHARACTERS
        ? doc.textValue()
        : null;
  }

  private static ProblemException wrongType(String member, String expected) {
    return ProblemException.of(
        ProblemCode.WRONG_TYPE, member + " to be " + expected, "it is another value");
  }

  private static ClientFrame.Unreadable unreadable(String but) {
    return new ClientFrame.Unreadable(
        Problem.of(ProblemCode.MALFORMED, "each frame to be a JSON object with op", but));
  }
}
