package venuehub.server.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.Set;
import venuehub.core.Role;

/**
 * A live document in the catalogue.
 *
 * @param about what it holds
 * @param readers who may read it
 * @param interval whether it is patched by the difference since the last patch, at most once a
 *     second
 * @param schema the JSON Schema of its value; none: the name is reserved
 */
public record DocumentEntry(
    String name, String about, Set<Role> readers, boolean interval, Optional<ObjectNode> schema) {

  boolean isBuilt() {
    return schema.isPresent();
  }
}
