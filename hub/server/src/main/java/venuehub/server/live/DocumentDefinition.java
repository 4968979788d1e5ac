package venuehub.server.live;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.LongSupplier;
import venuehub.core.Role;
import venuehub.core.VenueState;
import venuehub.core.document.LiveDocument;
import venuehub.server.access.Caller;

/**
 * A live document as the hub serves it.
 *
 * @param <S> what the venue's state is
 */
public sealed interface DocumentDefinition<S> {
  /** The name on the wire: letters, digits and hyphens. */
  String name();

  /** Who may read it. */
  Set<Role> readers();

  /**
   * A document patched with every entry that changes it.
   *
   * @param touches whether an entry may have changed it; else {@code patch} is empty
   */
  record Immediate<S>(
      String name,
      Set<Role> readers,
      Function<S, Map<String, Object>> value,
      BiPredicate<S, S> touches,
      BiFunction<S, S, Optional<Map<String, Object>>> patch)
      implements DocumentDefinition<S> {}

  /**
   * A document patched by the difference since the last patch, and resumed with the whole.
   *
   * @param interval the shortest time between two patches
   * @param audience whose document a caller reads: one text for all, or one each
   * @param version changes whenever the document may have changed without an entry
   */
  record Interval<S>(
      String name,
      Set<Role> readers,
      Duration interval,
      Function<Caller, String> audience,
      LongSupplier version,
      IntervalValue<S> value)
      implements DocumentDefinition<S> {}

  /** A name reserved for a document this hub does not have yet. */
  record Reserved<S>(String name, Set<Role> readers) implements DocumentDefinition<S> {}

  /** A document of the core. */
  static DocumentDefinition<VenueState> of(LiveDocument document, Set<Role> readers) {
    return new Immediate<>(
        document.name(), readers, document::value, document::touches, document::patch);
  }
}
