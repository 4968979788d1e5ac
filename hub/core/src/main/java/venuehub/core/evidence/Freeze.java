package venuehub.core.evidence;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/**
 * What holds the selection still. It ends when no cause is left (contract.md §2).
 *
 * @param causes by id
 * @param since when the first of them came; null while nothing is frozen
 */
public record Freeze(PMap<String, Cause> causes, @Nullable Instant since) {
  public static final Freeze NONE = new Freeze(HashTreePMap.empty(), null);

  /** What a cause is. */
  public enum Kind {
    INCIDENT,
    FAULT,
    PERSON;

    /** The name on the wire. */
    public String wire() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * One cause.
   *
   * @param reason code from the list of reasons
   */
  public record Cause(Kind kind, String reason, Instant since) {}

  /** Whether anything holds. */
  public boolean holds() {
    return !causes.isEmpty();
  }

  Freeze with(String id, Cause cause) {
    return new Freeze(causes.plus(id, cause), since == null ? cause.since() : since);
  }

  Freeze without(String id) {
    PMap<String, Cause> left = causes.minus(id);
    return left.isEmpty() ? NONE : new Freeze(left, since);
  }
}
