package venuehub.core.document;

import java.util.Map;
import java.util.Optional;
import venuehub.core.VenueState;

/**
 * A document kept for one audience. Values are text, whole numbers ({@link Long}, {@link Integer}),
 * {@link Double}, {@link Boolean}, {@link java.time.Instant}, lists of them and maps of them; never
 * null.
 */
public interface LiveDocument {
  /** The name on the wire, such as {@code board}. */
  String name();

  /** The whole document, computed afresh. */
  Map<String, Object> value(VenueState state);

  /**
   * Whether the document may have changed from one state to the state one entry later: without it
   * there is no patch. Costs little.
   */
  boolean touches(VenueState before, VenueState after);

  /**
   * The RFC 7396 merge patch from one state to the state one entry later; empty if the document is
   * unchanged. A member to be removed maps to {@link MergePatch#REMOVED}.
   */
  Optional<Map<String, Object>> patch(VenueState before, VenueState after);
}
