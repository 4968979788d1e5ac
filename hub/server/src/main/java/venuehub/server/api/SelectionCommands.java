package venuehub.server.api;

import static venuehub.core.RefusalCode.ALREADY_CHOSEN;
import static venuehub.core.RefusalCode.ALREADY_SO;
import static venuehub.core.RefusalCode.CALLS_EXHAUSTED;
import static venuehub.core.RefusalCode.CALLS_NOT_EXHAUSTED;
import static venuehub.core.RefusalCode.COUNTER_BUSY;
import static venuehub.core.RefusalCode.COUNTER_NOT_OPEN;
import static venuehub.core.RefusalCode.COUNTER_TAKEN;
import static venuehub.core.RefusalCode.EARLIER_NUMBER_IN_PLAY;
import static venuehub.core.RefusalCode.FROZEN;
import static venuehub.core.RefusalCode.HOUSEHOLD_ELSEWHERE;
import static venuehub.core.RefusalCode.HOUSEHOLD_FINAL;
import static venuehub.core.RefusalCode.HOUSEHOLD_NOT_HERE;
import static venuehub.core.RefusalCode.MAKE_UP_NEEDED;
import static venuehub.core.RefusalCode.MISSED_TOO_OFTEN;
import static venuehub.core.RefusalCode.NOBODY_CALLED;
import static venuehub.core.RefusalCode.NOBODY_WAITING;
import static venuehub.core.RefusalCode.NOTHING_CHOSEN;
import static venuehub.core.RefusalCode.NOT_MISSED;
import static venuehub.core.RefusalCode.NOT_PRESENT;
import static venuehub.core.RefusalCode.NO_UNIT_LEFT;
import static venuehub.core.RefusalCode.ON_DECK_FULL;
import static venuehub.core.RefusalCode.TIE_UNDRAWN;
import static venuehub.core.RefusalCode.TOO_SOON;
import static venuehub.core.RefusalCode.UNIT_NOT_FREE;
import static venuehub.core.RefusalCode.UNIT_NOT_HELD;
import static venuehub.core.RefusalCode.UNKNOWN;
import static venuehub.core.RefusalCode.UNKNOWN_REASON;
import static venuehub.core.RefusalCode.VENUE_NOT_OPEN;
import static venuehub.core.RefusalCode.WRONG_DAY;
import static venuehub.core.RefusalCode.WRONG_POOL;
import static venuehub.core.RefusalCode.WRONG_STAGE;
import static venuehub.core.RefusalCode.WRONG_TIE;
import static venuehub.core.RefusalCode.WRONG_UNIT_STATE;
import static venuehub.core.Role.HOUSEHOLD;
import static venuehub.core.Role.OBJECTION;
import static venuehub.server.api.CommandEntry.built;
import static venuehub.server.api.RoleSets.AT_COUNTERS;
import static venuehub.server.api.RoleSets.AT_DOORS;
import static venuehub.server.api.RoleSets.IN_CHARGE;
import static venuehub.server.api.RoleSets.plus;

import java.util.List;
import java.util.Set;
import venuehub.core.Command;
import venuehub.core.Role;
import venuehub.core.roster.RosterCommand;
import venuehub.core.turn.TurnCommand;
import venuehub.core.unit.UnitCommand;

/** A household's way through the day, command by command. */
final class SelectionCommands {
  private static final Set<Role> IN_CHARGE_OR_OBJECTION = plus(IN_CHARGE, OBJECTION);

  private SelectionCommands() {}

  static List<CommandEntry> entries() {
    return List.of(
        built(
                "household.checkIn",
                RosterCommand.CheckIn.class,
                AT_DOORS,
                "A household came, or came back with what was missing.")
            .refusedBy(
                VENUE_NOT_OPEN, UNKNOWN, ALREADY_SO, MAKE_UP_NEEDED, HOUSEHOLD_FINAL, WRONG_DAY)
            .withUndo(),
        built(
                "household.requestMakeUp",
                RosterCommand.RequestMakeUp.class,
                plus(AT_DOORS, HOUSEHOLD),
                "A household that missed its call asks to be put back. A household asks for itself"
                    + " only.")
            .refusedBy(VENUE_NOT_OPEN, UNKNOWN, HOUSEHOLD_FINAL, NOT_MISSED, MISSED_TOO_OFTEN)
            .withUndo(),
        built(
                "tie.draw",
                RosterCommand.DrawTie.class,
                IN_CHARGE,
                "Equal numbers were drawn in public, first drawn first.")
            .refusedBy(UNKNOWN, WRONG_TIE),
        counter(
                "counter.open",
                TurnCommand.OpenCounter.class,
                "The caller serves at the counter from now on.")
            .refusedBy(VENUE_NOT_OPEN, ALREADY_SO)
            .withUndo(),
        counter(
                "counter.pause",
                TurnCommand.PauseCounter.class,
                "The counter calls nobody for a while.")
            .refusedBy(ALREADY_SO)
            .withUndo(),
        counter(
                "counter.close",
                TurnCommand.CloseCounter.class,
                "Nobody serves at the counter any more.")
            .refusedBy(ALREADY_SO, COUNTER_BUSY)
            .withUndo(),
        calling(
                "call.next",
                TurnCommand.CallNext.class,
                "Calls the next eligible number; those passed over stand in the call with the"
                    + " reason.")
            .refusedBy(
                COUNTER_BUSY,
                NOBODY_WAITING,
                EARLIER_NUMBER_IN_PLAY,
                ON_DECK_FULL,
                TIE_UNDRAWN,
                NO_UNIT_LEFT),
        calling("call.repeat", TurnCommand.CallRepeat.class, "Calls the household again.")
            .refusedBy(NOBODY_CALLED, ALREADY_SO, CALLS_EXHAUSTED, TOO_SOON),
        calling(
                "call.present",
                TurnCommand.CallPresent.class,
                "The household is at the counter; at a selection desk its time to choose begins.")
            .refusedBy(NOBODY_CALLED, ALREADY_SO)
            .withUndo(),
        calling(
                "call.missed",
                TurnCommand.CallMissedByHousehold.class,
                "Nobody answered the last call.")
            .refusedBy(NOBODY_CALLED, ALREADY_SO, CALLS_NOT_EXHAUSTED, TOO_SOON)
            .withUndo(),
        calling(
                "call.outOfOrder",
                TurnCommand.CallOutOfOrder.class,
                "Calls a household out of order.")
            .refusedBy(
                COUNTER_BUSY,
                HOUSEHOLD_ELSEWHERE,
                HOUSEHOLD_NOT_HERE,
                HOUSEHOLD_FINAL,
                WRONG_STAGE,
                WRONG_POOL,
                NO_UNIT_LEFT,
                UNKNOWN_REASON)
            .withNote()
            .withSecondKey(),
        serving(
                "review.pass",
                TurnCommand.PassReview.class,
                "The qualification re-check found nothing missing.")
            .withUndo(),
        serving(
                "review.fail",
                TurnCommand.FailReview.class,
                "Something is missing, or the household is out: the reason says which.")
            .refusedBy(UNKNOWN_REASON)
            .withNote()
            .withUndo(),
        serving(
                "unit.hold",
                UnitCommand.Hold.class,
                "Holds a unit for the household at the counter; a unit held before is let go, the"
                    + " clock runs on.")
            .refusedBy(FROZEN, ALREADY_CHOSEN, ALREADY_SO, UNIT_NOT_FREE, WRONG_POOL)
            .withUndo(),
        serving("unit.release", UnitCommand.Release.class, "Lets the held unit go.")
            .refusedBy(ALREADY_CHOSEN, UNIT_NOT_HELD)
            .withUndo(),
        serving("unit.choose", UnitCommand.Choose.class, "The household takes the unit it holds.")
            .refusedBy(FROZEN, ALREADY_CHOSEN, UNIT_NOT_HELD),
        serving(
                "selection.decline",
                TurnCommand.Decline.class,
                "The household gives up, before or after its choice.")
            .refusedBy(UNKNOWN_REASON)
            .withNote()
            .withUndo(),
        serving("form.sign", TurnCommand.SignForm.class, "The confirmation form is signed.")
            .refusedBy(NOTHING_CHOSEN)
            .withUndo(),
        serving("contract.sign", TurnCommand.SignContract.class, "The contract is signed.")
            .withUndo(),
        unit(
                "unit.suspend",
                UnitCommand.Suspend.class,
                "Takes a unit out of the choice for a while.")
            .refusedBy(UNKNOWN_REASON, UNIT_NOT_FREE)
            .withNote()
            .withUndo(),
        unit("unit.reserve", UnitCommand.Reserve.class, "Keeps a unit for those it is meant for.")
            .refusedBy(UNKNOWN_REASON, UNIT_NOT_FREE)
            .withNote()
            .withUndo(),
        unit(
                "unit.restore",
                UnitCommand.Restore.class,
                "A suspended or reserved unit may be chosen again.")
            .refusedBy(WRONG_UNIT_STATE)
            .withUndo(),
        built(
                "unit.void",
                UnitCommand.Void.class,
                AT_COUNTERS,
                "Voids a choice; the household has yet to choose.")
            .refusedBy(UNKNOWN, WRONG_UNIT_STATE, HOUSEHOLD_ELSEWHERE, UNKNOWN_REASON)
            .withNote()
            .withSecondKey());
  }

  private static CommandEntry counter(String name, Class<? extends Command> type, String about) {
    return built(name, type, AT_COUNTERS, about)
        .refusedBy(UNKNOWN, COUNTER_NOT_OPEN, COUNTER_TAKEN);
  }

  private static CommandEntry calling(String name, Class<? extends Command> type, String about) {
    return counter(name, type, about).refusedBy(VENUE_NOT_OPEN, FROZEN);
  }

  private static CommandEntry serving(String name, Class<? extends Command> type, String about) {
    return counter(name, type, about)
        .refusedBy(VENUE_NOT_OPEN, WRONG_STAGE, NOBODY_CALLED, NOT_PRESENT);
  }

  private static CommandEntry unit(String name, Class<? extends Command> type, String about) {
    return built(name, type, IN_CHARGE_OR_OBJECTION, about).refusedBy(UNKNOWN, ALREADY_SO);
  }
}
