package venuehub.server.simulation;

import java.lang.reflect.RecordComponent;
import java.util.Map;
import venuehub.core.Table;
import venuehub.core.VenueState;
import venuehub.core.evidence.Acts;

/** Compares states by all that is in them. */
final class Same {
  private Same() {}

  /** Requires two states to hold the same. */
  static void require(VenueState expected, VenueState actual) {
    require("state", expected, actual);
  }

  private static void require(String path, Object expected, Object actual) {
    if (expected == actual || expected instanceof Acts) {
      // Acts hold rows to be compared by identity, which only their own state can do.
      return;
    }
    if (expected instanceof Table<?> table && actual instanceof Table<?> other) {
      require(path, table.rows(), other.rows());
    } else if (expected instanceof Map<?, ?> map && actual instanceof Map<?, ?> other) {
      requireKeys(path, map, other);
      map.forEach((key, value) -> require(path + "." + key, value, other.get(key)));
    } else if (expected instanceof Record && expected.getClass() == actual.getClass()) {
      components(path, expected, actual);
    } else if (expected == null || !expected.equals(actual)) {
      throw new Broken(
          "agree", "Expected " + path + " to be " + expected + ", but it is " + actual);
    }
  }

  private static void requireKeys(String path, Map<?, ?> expected, Map<?, ?> actual) {
    if (!expected.keySet().equals(actual.keySet())) {
      throw new Broken(
          "agree",
          "Expected " + path + " to have " + expected.keySet() + ", but it has " + actual.keySet());
    }
  }

  private static void components(String path, Object expected, Object actual) {
    try {
      for (RecordComponent component : expected.getClass().getRecordComponents()) {
        component.getAccessor().setAccessible(true);
        require(
            path + "." + component.getName(),
            component.getAccessor().invoke(expected),
            component.getAccessor().invoke(actual));
      }
    } catch (ReflectiveOperationException closed) {
      throw new IllegalStateException(closed);
    }
  }
}
