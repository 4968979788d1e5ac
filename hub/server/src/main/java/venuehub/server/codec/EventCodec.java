package venuehub.server.codec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import venuehub.core.Event;

/**
 * Events as they stand in the ledger: a type, which is the area and the record's name without the
 * area ({@code turn.callMade} from {@code TurnEvent.CallMade}, {@code unit.chosen} from {@code
 * UnitEvent.UnitChosen}), and a JSON object. Absent members are left out; instants have six
 * fraction digits; collections read back are unmodifiable.
 */
public final class EventCodec {
  private final Map<String, Shape.Members> byType = new LinkedHashMap<>();
  private final Map<Class<?>, String> types = new LinkedHashMap<>();

  /**
   * @param areas the sealed interfaces that list the events, one per area, named {@code …Event}
   * @throws IllegalArgumentException if a record cannot be written, or two would share a type
   */
  public EventCodec(Collection<Class<? extends Event>> areas) {
    Shapes shapes = new Shapes(Limits.NONE);
    for (Class<? extends Event> area : areas) {
      for (Class<?> record : SealedRecords.of(area)) {
        String type = Words.ofRecordIn(Words.ofArea(area, "Event"), record);
        if (byType.put(type, shapes.ofRecord(record)) != null) {
          throw new IllegalArgumentException("two events of type " + type);
        }
        types.put(record, type);
      }
    }
  }

  /** The codec of every event of the core. */
  public static EventCodec ofCore() {
    return new EventCodec(Areas.EVENTS);
  }

  /** All types, in the order of the areas. */
  public Set<String> types() {
    return Collections.unmodifiableSet(byType.keySet());
  }

  /**
   * The type of an event.
   *
   * @throws IllegalArgumentException if the event belongs to no area given
   */
  public String typeOf(Event event) {
    String type = types.get(event.getClass());
    if (type == null) {
      throw new IllegalArgumentException(event.getClass() + " belongs to no area of this codec");
    }
    return type;
  }

  /** The event without its type. */
  public ObjectNode encode(Event event) {
    return ShapeWriter.members(shape(typeOf(event)), event);
  }

  /**
   * The event again.
   *
   * @throws IllegalArgumentException if the type is unknown or the body does not fit it
   */
  public Event decode(String type, JsonNode body) {
    try {
      return (Event) ShapeReader.read(shape(type), body, type);
    } catch (Misfit misfit) {
      throw new IllegalArgumentException(misfit.detail(), misfit);
    }
  }

  private Shape.Members shape(String type) {
    Shape.Members shape = byType.get(type);
    if (shape == null) {
      throw new IllegalArgumentException("no event has the type " + type);
    }
    return shape;
  }
}
