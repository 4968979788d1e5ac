package venuehub.server.simulate.link;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Promise;
import java.util.UUID;

/** A command on its way to its answer. */
final class Pending {
  private final UUID id;
  private final ObjectNode frame;
  private final long since = System.nanoTime();
  private final Promise<Answer> answer = Promise.promise();
  private int sent;

  Pending(UUID id, String name, ObjectNode args) {
    this.id = id;
    this.frame = MergePatches.empty();
    frame.put("op", "do").put("id", id.toString()).put("name", name).set("args", args);
  }

  UUID id() {
    return id;
  }

  /** The frame to send, the same every time. */
  ObjectNode sending() {
    sent++;
    return frame;
  }

  boolean sentAgain() {
    return sent > 1;
  }

  long nanos() {
    return System.nanoTime() - since;
  }

  Promise<Answer> answer() {
    return answer;
  }
}
