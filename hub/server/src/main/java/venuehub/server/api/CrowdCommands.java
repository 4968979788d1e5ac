package venuehub.server.api;

import static venuehub.core.RefusalCode.ALREADY_SO;
import static venuehub.core.RefusalCode.OUT_OF_RANGE;
import static venuehub.core.RefusalCode.UNKNOWN;
import static venuehub.core.Role.GATE;
import static venuehub.core.Role.MANAGER;
import static venuehub.core.Role.SECURITY;
import static venuehub.core.Role.SENSOR;
import static venuehub.server.api.CommandEntry.built;
import static venuehub.server.api.RoleSets.plus;
import static venuehub.server.api.RoleSets.roles;

import java.util.List;
import java.util.Set;
import venuehub.core.Role;
import venuehub.core.crowd.CrowdCommand;

/** The count of people, command by command. */
final class CrowdCommands {
  private static final Set<Role> WHO_COUNT = roles(GATE, SECURITY, MANAGER);

  private CrowdCommands() {}

  static List<CommandEntry> entries() {
    return List.of(
        built(
                "crowd.count",
                CrowdCommand.Count.class,
                plus(WHO_COUNT, SENSOR),
                "Counts people into and out of a zone by hand; what was counted since the last"
                    + " time. Sensors send samples instead.")
            .refusedBy(UNKNOWN, OUT_OF_RANGE, ALREADY_SO),
        built(
                "crowd.recount",
                CrowdCommand.Recount.class,
                WHO_COUNT,
                "Says how many people are in a zone, whatever was counted; its drift is kept.")
            .refusedBy(UNKNOWN, OUT_OF_RANGE));
  }
}
