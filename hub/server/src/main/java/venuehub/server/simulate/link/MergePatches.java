package venuehub.server.simulate.link;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** RFC 7396 on documents that are objects. */
final class MergePatches {
  private MergePatches() {}

  /** Changes {@code held} as the patch says. */
  static void fold(ObjectNode held, ObjectNode patch) {
    for (var member : patch.properties()) {
      JsonNode value = member.getValue();
      if (value.isNull()) {
        held.remove(member.getKey());
      } else if (value instanceof ObjectNode inner) {
        ObjectNode target =
            held.get(member.getKey()) instanceof ObjectNode known
                ? known
                : held.putObject(member.getKey());
        fold(target, inner);
      } else {
        held.set(member.getKey(), value);
      }
    }
  }

  static ObjectNode empty() {
    return JsonNodeFactory.instance.objectNode();
  }
}
