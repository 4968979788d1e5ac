package venuehub.core;

import java.util.Map;

/**
 * What happened. Each area has a sealed interface that lists its own. An event never changes its
 * meaning: a changed event is a new one.
 */
public interface Event {
  /**
   * What the answer to the command that caused this event holds, by name: text, whole numbers,
   * truth values, instants, and lists and maps of them. Derived from the event alone, so that the
   * same answer can be given again at any time.
   */
  default Map<String, Object> result() {
    return Map.of();
  }
}
