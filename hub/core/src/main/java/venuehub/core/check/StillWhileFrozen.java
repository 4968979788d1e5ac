package venuehub.core.check;

import java.util.Optional;
import venuehub.core.Event;
import venuehub.core.Recorded;
import venuehub.core.VenueState;
import venuehub.core.roster.Outcome;
import venuehub.core.roster.RosterEvent;
import venuehub.core.turn.TurnEvent;
import venuehub.core.unit.UnitEvent;

/**
 * No call, hold or choice while the venue is frozen, and nothing at a counter while it is closed.
 */
final class StillWhileFrozen implements Invariant {
  private final Pauses pauses = new Pauses();

  @Override
  public String name() {
    return "still-while-frozen";
  }

  @Override
  public Optional<String> broken(VenueState before, Recorded entry, VenueState after) {
    boolean open = pauses.open();
    boolean running = pauses.running();
    pauses.follow(entry);
    if (!open && needsOpen(entry.event())) {
      return Sentence.expected("an open venue", "it is closed");
    }
    return Sentence.unless(
        running || !needsRunning(entry.event()),
        "a venue that is open and not frozen",
        open ? "it is frozen" : "it is closed");
  }

  private static boolean needsRunning(Event event) {
    return switch (event) {
      case TurnEvent.CallMade made -> true;
      case TurnEvent.CallRepeated again -> true;
      case TurnEvent.CallMissed missed -> true;
      case TurnEvent.SelectionWarned warned -> true;
      case TurnEvent.HouseholdPresent present -> present.until() != null;
      case UnitEvent.UnitHeld held -> true;
      case UnitEvent.UnitChosen chosen -> true;
      case RosterEvent.HouseholdEnded ended -> ended.outcome() == Outcome.TIMED_OUT;
      default -> false;
    };
  }

  private static boolean needsOpen(Event event) {
    return switch (event) {
      case TurnEvent.CounterPaused paused -> false;
      case TurnEvent.CounterClosed closed -> false;
      case TurnEvent turn -> true;
      case RosterEvent.HouseholdArrived arrived -> true;
      case RosterEvent.MakeUpRequested requested -> true;
      case RosterEvent.HouseholdEnded ended -> true;
      case RosterEvent.HouseholdCarried carried -> true;
      default -> false;
    };
  }
}
