package venuehub.core.document;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Differences between documents as RFC 7396 merge patches. */
public final class MergePatch {
  private MergePatch() {}

  /** Stands for JSON null in a patch: the member goes. */
  public enum Removed {
    INSTANCE
  }

  /** The member goes. */
  public static final Removed REMOVED = Removed.INSTANCE;

  /**
   * What turns {@code before} into {@code after}; empty if they are equal. Lists are replaced
   * whole.
   */
  public static Optional<Map<String, Object>> between(
      Map<String, Object> before, Map<String, Object> after) {
    Map<String, Object> patch = new LinkedHashMap<>();
    for (String name : before.keySet()) {
      if (!after.containsKey(name)) {
        patch.put(name, REMOVED);
      }
    }
    after.forEach((name, value) -> putDifference(patch, name, before.get(name), value));
    return patch.isEmpty() ? Optional.empty() : Optional.of(patch);
  }

  private static void putDifference(
      Map<String, Object> patch,
      String name,
      @org.jspecify.annotations.Nullable Object before,
      Object after) {
    if (before instanceof Map<?, ?> old && after instanceof Map<?, ?> fresh) {
      between(members(old), members(fresh)).ifPresent(inner -> patch.put(name, inner));
    } else if (!after.equals(before)) {
      patch.put(name, after);
    }
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> members(Map<?, ?> value) {
    return (Map<String, Object>) value;
  }
}
