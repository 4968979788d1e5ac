package venuehub.server.api;

import static venuehub.core.RefusalCode.ALREADY_INSIDE;
import static venuehub.core.RefusalCode.ALREADY_SO;
import static venuehub.core.RefusalCode.ENTRY_HELD;
import static venuehub.core.RefusalCode.ENTRY_PACED;
import static venuehub.core.RefusalCode.HOUSEHOLD_FINAL;
import static venuehub.core.RefusalCode.OUT_OF_RANGE;
import static venuehub.core.RefusalCode.SLOT_FULL;
import static venuehub.core.RefusalCode.TICKET_FORGED;
import static venuehub.core.RefusalCode.TICKET_REPLACED;
import static venuehub.core.RefusalCode.TOO_EARLY;
import static venuehub.core.RefusalCode.TOO_LATE;
import static venuehub.core.RefusalCode.TOO_MANY_PEOPLE;
import static venuehub.core.RefusalCode.UNKNOWN;
import static venuehub.core.RefusalCode.UNKNOWN_REASON;
import static venuehub.core.RefusalCode.VENUE_NOT_OPEN;
import static venuehub.core.RefusalCode.WRONG_DAY;
import static venuehub.core.RefusalCode.WRONG_GATE;
import static venuehub.core.RefusalCode.WRONG_SLOT;
import static venuehub.core.Role.GATE;
import static venuehub.core.Role.MANAGER;
import static venuehub.server.api.CommandEntry.built;
import static venuehub.server.api.RoleSets.AT_GATES;
import static venuehub.server.api.RoleSets.IN_CHARGE;
import static venuehub.server.api.RoleSets.plus;
import static venuehub.server.api.RoleSets.roles;

import java.util.List;
import java.util.Set;
import venuehub.core.Role;
import venuehub.core.entry.EntryCommand;

/** Timed entry, command by command. */
final class EntryCommands {
  private static final Set<Role> GATES = roles(GATE, MANAGER);

  private EntryCommands() {}

  static List<CommandEntry> entries() {
    return List.of(
        built(
                "entry.admit",
                EntryCommand.Admit.class,
                GATES,
                "Lets a household in by the code of its ticket, its number or its registration"
                    + " number. With actedAt it is in already: it is counted, and remarks name what"
                    + " stood against it.")
            .refusedBy(VENUE_NOT_OPEN, UNKNOWN, OUT_OF_RANGE, HOUSEHOLD_FINAL, ALREADY_INSIDE)
            .refusedBy(WRONG_DAY, WRONG_GATE, TOO_MANY_PEOPLE, TOO_EARLY, TOO_LATE)
            .refusedBy(ENTRY_HELD, ENTRY_PACED, TICKET_FORGED, TICKET_REPLACED),
        built(
                "entry.leave",
                EntryCommand.Leave.class,
                GATES,
                "People left; a household whose ticket is given may come back in.")
            .refusedBy(VENUE_NOT_OPEN, UNKNOWN, OUT_OF_RANGE, TICKET_FORGED),
        built(
                "entry.turnAway",
                EntryCommand.TurnAway.class,
                GATES,
                "Somebody was turned away whom the gate did not ask the hub about; the code is one"
                    + " of the refusals of entry.admit.")
            .refusedBy(VENUE_NOT_OPEN, UNKNOWN, UNKNOWN_REASON),
        built(
                "entry.hold",
                EntryCommand.Hold.class,
                AT_GATES,
                "Holds the entry at a gate, or for a slot, until it is resumed.")
            .refusedBy(UNKNOWN, OUT_OF_RANGE, ALREADY_SO),
        built(
                "entry.resume",
                EntryCommand.Resume.class,
                AT_GATES,
                "Lets the entry go on at a gate or for a slot.")
            .refusedBy(UNKNOWN, OUT_OF_RANGE, ALREADY_SO),
        built(
                "entry.pace",
                EntryCommand.Pace.class,
                AT_GATES,
                "A gate lets in at most so many households in ten minutes; without a number, as"
                    + " they come.")
            .refusedBy(UNKNOWN, OUT_OF_RANGE, ALREADY_SO),
        built(
                "entry.delay",
                EntryCommand.Delay.class,
                IN_CHARGE,
                "A slot and all later ones of its day begin later.")
            .refusedBy(UNKNOWN, OUT_OF_RANGE),
        built(
                "entry.reschedule",
                EntryCommand.Reschedule.class,
                plus(GATES, Role.SUPERVISOR),
                "Gives a household a later slot, at its tail.")
            .refusedBy(UNKNOWN, HOUSEHOLD_FINAL, ALREADY_INSIDE, WRONG_SLOT, SLOT_FULL));
  }
}
