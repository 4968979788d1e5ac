package venuehub.server.codec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * One record as JSON, such as the body of a request.
 *
 * @param <T> the record
 */
public final class RecordCodec<T extends Record> {
  private final Class<T> type;
  private final Shape.Members shape;

  /**
   * @throws IllegalArgumentException if a component has no form in JSON
   */
  public RecordCodec(Class<T> type, Limits limits) {
    this.type = type;
    this.shape = new Shapes(limits).ofRecord(type);
  }

  /**
   * The record.
   *
   * @param path what stands for the whole in a refusal, such as {@code body}
   * @throws Misfit if the JSON does not fit: nothing unknown, missing, too long or of another type
   *     is let through
   */
  public T decode(JsonNode json, String path) throws Misfit {
    return type.cast(ShapeReader.read(shape, json, path));
  }

  /** The JSON; absent members are left out. */
  public ObjectNode encode(T value) {
    return ShapeWriter.members(shape, value);
  }

  /** The JSON Schema. */
  public ObjectNode schema() {
    return ShapeSchema.of(shape);
  }
}
