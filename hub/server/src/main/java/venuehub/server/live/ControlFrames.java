package venuehub.server.live;

import io.netty.buffer.ByteBuf;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import venuehub.server.access.Caller;
import venuehub.server.problem.Problem;

/** The frames of contract.md §4 that carry no document. */
final class ControlFrames {
  private ControlFrames() {}

  static ByteBuf welcome(VenueGate venue, Caller caller, Duration beat) {
    return frame(
        "welcome",
        "venue",
        venue.name(),
        "log",
        venue.log(),
        "person",
        caller.person(),
        "role",
        caller.role().wire(),
        "now",
        venue.now(),
        "beat",
        beat.toSeconds());
  }

  static ByteBuf subscribed(String doc, long seq, boolean resumed) {
    return frame("subscribed", "doc", doc, "seq", seq, "resumed", resumed);
  }

  static ByteBuf done(String id, CommandAnswer answer) {
    return frame("done", "id", id, "seq", answer.seq(), "result", answer.result());
  }

  static ByteBuf refused(String id, Problem problem) {
    return frame("refused", "id", id, "problem", members(problem));
  }

  static ByteBuf beat(Instant now, long seq) {
    return frame("beat", "now", now, "seq", seq);
  }

  static ByteBuf renew() {
    return frame("renew");
  }

  static ByteBuf error(@Nullable String doc, Problem problem) {
    return doc == null
        ? frame("error", "problem", members(problem))
        : frame("error", "doc", doc, "problem", members(problem));
  }

  private static Map<String, Object> members(Problem problem) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("code", problem.code());
    members.put("title", problem.title());
    members.put("detail", problem.detail());
    members.put("status", problem.status());
    return members;
  }

  private static ByteBuf frame(String op, Object... namesAndValues) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("op", op);
    for (int i = 0; i < namesAndValues.length; i += 2) {
      members.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return WebSocketFrames.text(DocumentJson.bytes(members));
  }
}
