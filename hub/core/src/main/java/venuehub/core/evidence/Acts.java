package venuehub.core.evidence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/**
 * The latest acts of each person that may be taken back, with the rows they changed.
 *
 * @param byActor oldest first, at most {@value #KEPT} a person
 */
public record Acts(PMap<String, List<Act>> byActor) {
  /** Nobody takes back more than the last few acts within the seconds allowed. */
  static final int KEPT = 8;

  public static final Acts NONE = new Acts(HashTreePMap.empty());

  /** One act: when it was done and what it changed. */
  public record Act(UUID command, Instant at, List<Change> changes) {
    public Act {
      changes = List.copyOf(changes);
    }
  }

  /**
   * One row as it was and as the act left it.
   *
   * @param before null where the act made the row
   * @param after null where the act removed it
   */
  public record Change(Kind kind, String id, @Nullable Object before, @Nullable Object after) {}

  /** The tables whose rows an act may change. */
  public enum Kind {
    HOUSEHOLD,
    UNIT,
    COUNTER,
    CALL,
    NOTICE
  }

  /** The person's act with that command id, if it is kept. */
  public @Nullable Act of(String actor, UUID command) {
    for (Act act : byActor.getOrDefault(actor, List.of())) {
      if (act.command().equals(command)) {
        return act;
      }
    }
    return null;
  }

  Acts with(String actor, Act act) {
    List<Act> known = byActor.getOrDefault(actor, List.of());
    List<Act> kept = new ArrayList<>(known.subList(known.size() < KEPT ? 0 : 1, known.size()));
    kept.add(act);
    return new Acts(byActor.plus(actor, List.copyOf(kept)));
  }

  Acts without(String actor, UUID command) {
    @Nullable Act act = of(actor, command);
    if (act == null) {
      return this;
    }
    List<Act> kept = new ArrayList<>(byActor.getOrDefault(actor, List.of()));
    kept.remove(act);
    return new Acts(byActor.plus(actor, List.copyOf(kept)));
  }
}
