package venuehub.server.hub;

import com.fasterxml.jackson.databind.node.ObjectNode;
import venuehub.core.Event;
import venuehub.server.codec.EventCodec;

/** The events of the core, as the writer asks for them. */
record CatalogueEvents(EventCodec codec) implements venuehub.server.writer.EventCodec {
  @Override
  public String type(Event event) {
    return codec.typeOf(event);
  }

  @Override
  public ObjectNode body(Event event) {
    return codec.encode(event);
  }

  @Override
  public Event event(String type, ObjectNode body) {
    return codec.decode(type, body);
  }
}
