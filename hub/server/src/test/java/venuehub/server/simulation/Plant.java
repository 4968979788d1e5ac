package venuehub.server.simulation;

import venuehub.core.Asking;
import venuehub.core.Command;
import venuehub.core.Decision;
import venuehub.core.Recorded;
import venuehub.core.RefusalCode;
import venuehub.core.Venue;
import venuehub.core.VenueState;
import venuehub.core.evidence.EvidenceEvent;
import venuehub.core.turn.Turn;
import venuehub.core.unit.UnitCommand;
import venuehub.core.unit.UnitEvent;
import venuehub.server.writer.Core;
import venuehub.server.writer.ForgetfulWriter;
import venuehub.server.writer.VenueWriter;

/** Bugs that can be planted, to see that a simulation finds them. */
public enum Plant {
  /** None. */
  NOTHING,
  /** A unit may be held though it is not free. */
  NO_GUARD_ON_UNITS,
  /** The clocks of turns are not extended when a freeze ends. */
  CLOCKS_RUN_ON,
  /** A command's id is not remembered. */
  IDS_FORGOTTEN;

  /** The core, with the bug if it is one of the core's. */
  Core<VenueState> core() {
    Core<VenueState> right = Core.VENUE;
    return new Core<>(
        right.empty(),
        this == NO_GUARD_ON_UNITS ? Plant::decide : right.decide(),
        this == CLOCKS_RUN_ON ? Plant::apply : right.apply(),
        right.nextDeadline(),
        right.open(),
        right.outage());
  }

  /** A writer, with the bug if it is one of the writer's. */
  VenueWriter<VenueState> writer(SimulatedNode node) {
    return this == IDS_FORGOTTEN
        ? ForgetfulWriter.of(
            Simulation.VENUE,
            core(),
            Simulation.CODEC,
            node.line(),
            node.clock(),
            node.turn(),
            node)
        : new VenueWriter<>(
            Simulation.VENUE,
            core(),
            Simulation.CODEC,
            node.line(),
            node.clock(),
            node.turn(),
            node);
  }

  private static Decision decide(VenueState state, Asking asking, Command command) {
    Decision decision = Venue.decide(state, asking, command);
    boolean taken =
        command instanceof UnitCommand.Hold
            && decision instanceof Decision.Refused refused
            && refused.refusal().code() == RefusalCode.UNIT_NOT_FREE;
    if (!taken || !(command instanceof UnitCommand.Hold hold)) {
      return decision;
    }
    Turn turn = state.counters().at(hold.counter()).turn();
    return Decision.accept(
        new UnitEvent.UnitHeld(
            hold.unit(), turn.household(), hold.counter(), turn.choice().until(), turn.unit()));
  }

  private static VenueState apply(VenueState state, Recorded entry) {
    VenueState after = Venue.apply(state, entry);
    return entry.event() instanceof EvidenceEvent.VenueResumed
        ? after.withCounters(state.counters())
        : after;
  }
}
