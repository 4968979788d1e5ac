package venuehub.core.evidence;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * The latest acts of each person that may be taken back, with the rows they changed.
 *
 * @param byActor oldest first, at most {@value #KEPT} a person
 */
public record Acts(PMap<String, PVector<Act>> byActor) {
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
    return byActor.getOrDefault(actor, TreePVector.empty()).stream()
        .filter(act -> act.command().equals(command))
        .findFirst()
        .orElse(null);
  }

  Acts with(String actor, Act act) {
    PVector<Act> kept = byActor.getOrDefault(actor, TreePVector.empty());
    PVector<Act> room = kept.size() < KEPT ? kept : kept.minus(0);
    return new Acts(byActor.plus(actor, room.plus(act)));
  }

  Acts without(String actor, UUID command) {
    PVector<Act> kept = byActor.getOrDefault(actor, TreePVector.empty());
    for (int index = 0; index < kept.size(); index++) {
      if (kept.get(index).command().equals(command)) {
        return new Acts(byActor.plus(actor, kept.minus(index)));
      }
    }
    return this;
  }
}
