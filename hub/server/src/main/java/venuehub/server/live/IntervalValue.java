package venuehub.server.live;

import java.time.Instant;
import java.util.Map;

/** Computes an interval document afresh. */
@FunctionalInterface
public interface IntervalValue<S> {
  /**
   * The whole document.
   *
   * @param audience whose document, as told by {@link DocumentDefinition.Interval#audience}
   * @param now venue time
   */
  Map<String, Object> of(S state, String audience, Instant now);
}
