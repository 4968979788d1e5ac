package venuehub.core.check;

import static venuehub.core.unit.UnitState.CHOSEN;
import static venuehub.core.unit.UnitState.CONTRACTED;
import static venuehub.core.unit.UnitState.FREE;
import static venuehub.core.unit.UnitState.HELD;
import static venuehub.core.unit.UnitState.RESERVED;
import static venuehub.core.unit.UnitState.RETURNED;
import static venuehub.core.unit.UnitState.SUSPENDED;

import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import venuehub.core.Recorded;
import venuehub.core.VenueState;
import venuehub.core.evidence.EvidenceEvent;
import venuehub.core.unit.Unit;
import venuehub.core.unit.UnitState;

/**
 * A unit goes from state to state only as the domain has it: nobody's unit is given away, and a
 * contract stands. An act taken back may lead the same ways backwards.
 */
final class UnitMoves implements Invariant {
  private static final Map<UnitState, Set<UnitState>> AFTER =
      Map.of(
          FREE, EnumSet.of(HELD, SUSPENDED, RESERVED),
          RETURNED, EnumSet.of(HELD, SUSPENDED, RESERVED),
          HELD, EnumSet.of(FREE, CHOSEN),
          CHOSEN, EnumSet.of(CONTRACTED, RETURNED),
          CONTRACTED, EnumSet.noneOf(UnitState.class),
          SUSPENDED, EnumSet.of(FREE, RESERVED),
          RESERVED, EnumSet.of(FREE, SUSPENDED));

  @Override
  public String name() {
    return "unit-moves";
  }

  @Override
  public Optional<String> broken(VenueState before, Recorded entry, VenueState after) {
    boolean undone = entry.event() instanceof EvidenceEvent.ActUndone;
    for (String id : after.units().touched()) {
      Unit was = before.units().get(id);
      UnitState now = after.units().at(id).state();
      if (was != null && was.state() != now && !undone && !mayBecome(was.state(), now)) {
        return Sentence.expected(
            "unit "
                + id
                + ", which was "
                + was.state().wire()
                + ", to become "
                + names(was.state()),
            "it is " + now.wire());
      }
      if (undone && was != null && now == CONTRACTED) {
        return Sentence.expected("a contract to be signed", "an act taken back made one of " + id);
      }
    }
    return Optional.empty();
  }

  private static boolean mayBecome(UnitState was, UnitState now) {
    return AFTER.getOrDefault(was, Set.of()).contains(now);
  }

  private static String names(UnitState was) {
    Set<UnitState> next = AFTER.getOrDefault(was, Set.of());
    return next.isEmpty()
        ? "nothing else"
        : String.join(" or ", next.stream().map(UnitState::wire).toList());
  }
}
