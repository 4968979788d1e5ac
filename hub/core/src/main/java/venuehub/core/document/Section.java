package venuehub.core.document;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import venuehub.core.VenueState;

/**
 * A part of a document that holds rows by id.
 *
 * @param ids the ids that may have a row
 * @param touched the ids whose row the last entry may have changed: more than needed costs time,
 *     one too few shows something false, which the tests of the documents look for
 * @param row the row of an id; null: none
 */
record Section(
    String name,
    Function<VenueState, Collection<String>> ids,
    BiFunction<VenueState, VenueState, Set<String>> touched,
    RowOf row) {

  /** The row of an id. */
  @FunctionalInterface
  interface RowOf {
    @Nullable Map<String, Object> of(VenueState state, String id);
  }
}
