package venuehub.server.writer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import venuehub.server.ledger.CanonicalJson;
import venuehub.server.ledger.Hash;
import venuehub.server.ledger.InstantText;

/**
 * The body of an entry: the event's members, and in the first entry of a command the member {@code
 * ask}, which says what was asked, so that the ledger alone tells a repeated command from a reused
 * id.
 */
final class EntryBody {
  private static final String ASK = "ask";

  private EntryBody() {}

  /** The canonical body; {@code ask} for the first entry of a command, else null. */
  static String text(ObjectNode event, @Nullable Ask ask) {
    if (event.has(ASK)) {
      throw new IllegalArgumentException(
          "Expected an event without a member ask, but found " + event);
    }
    if (ask == null) {
      return CanonicalJson.of(event);
    }
    ObjectNode mark = event.putObject(ASK).put("name", ask.name()).put("args", ask.args().hex());
    if (ask.actedAt() != null) {
      mark.put("actedAt", InstantText.of(ask.actedAt()));
    }
    String text = CanonicalJson.of(event);
    event.remove(ASK);
    return text;
  }

  /**
   * Takes the member {@code ask} out of the body of a first entry.
   *
   * @throws IllegalArgumentException if there is none
   */
  static Remembered takeAsk(ObjectNode body, String actor) {
    JsonNode mark = body.remove(ASK);
    if (mark == null) {
      throw new IllegalArgumentException(
          "Expected what was asked, but the first entry of the command does not say");
    }
    return new Remembered(
        actor,
        mark.required("name").textValue(),
        Hash.ofHex(mark.required("args").textValue()),
        0,
        java.util.Map.of());
  }
}
