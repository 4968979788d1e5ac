package venuehub.server.problem;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import venuehub.core.Refusal;

/**
 * An RFC 9457 problem.
 *
 * @param code for programs, in kebab-case
 * @param title a few words for people
 * @param detail "Expected …, but …."
 * @param status the HTTP status
 */
public record Problem(String code, String title, String detail, int status) {
  /** The server turns something away. */
  public static Problem of(ProblemCode code, String expected, String but) {
    String detail = "Expected " + expected + ", but " + but + ".";
    return new Problem(code.wire(), code.title(), detail, code.status());
  }

  /** The rules of the venue refuse a command. */
  public static Problem of(Refusal refusal) {
    return new Problem(
        refusal.code().wire(), refusal.code().title(), refusal.detail(), refusal.code().status());
  }

  /** The members on the wire. */
  public ObjectNode json() {
    return JsonNodeFactory.instance
        .objectNode()
        .put("code", code)
        .put("title", title)
        .put("detail", detail)
        .put("status", status);
  }
}
