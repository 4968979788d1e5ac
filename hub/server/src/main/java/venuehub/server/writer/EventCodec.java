package venuehub.server.writer;

import com.fasterxml.jackson.databind.node.ObjectNode;
import venuehub.core.Event;

/** Events as they stand in the ledger. */
public interface EventCodec {
  /** The event's type, such as {@code unit.held}. */
  String type(Event event);

  /** The event's content. A new object, without a member {@code ask}. */
  ObjectNode body(Event event);

  /**
   * The event of a type and content.
   *
   * @throws IllegalArgumentException if there is none
   */
  Event event(String type, ObjectNode body);
}
