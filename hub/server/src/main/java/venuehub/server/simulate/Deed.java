package venuehub.server.simulate;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/**
 * A command somebody is about to give.
 *
 * @param from venue time from which
 */
record Deed(String name, ObjectNode args, Instant from) {
  /** A command with text arguments, names and values in turn. */
  static Deed of(Instant from, String name, String... args) {
    return new Deed(name, with(args), from);
  }

  static ObjectNode with(String... namesAndValues) {
    ObjectNode args = JsonNodeFactory.instance.objectNode();
    for (int at = 0; at < namesAndValues.length; at += 2) {
      args.put(namesAndValues[at], namesAndValues[at + 1]);
    }
    return args;
  }
}
