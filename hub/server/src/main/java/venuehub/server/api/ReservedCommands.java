package venuehub.server.api;

import static venuehub.core.Role.HOUSEHOLD;
import static venuehub.core.Role.MANAGER;
import static venuehub.core.Role.OBJECTION;
import static venuehub.core.Role.OBSERVER;
import static venuehub.core.Role.RADIO;
import static venuehub.core.Role.SECURITY;
import static venuehub.core.Role.TECH;
import static venuehub.server.api.CommandEntry.reserved;
import static venuehub.server.api.RoleSets.CONTROL;
import static venuehub.server.api.RoleSets.IN_CHARGE;
import static venuehub.server.api.RoleSets.RESPONDERS;
import static venuehub.server.api.RoleSets.STAFF;
import static venuehub.server.api.RoleSets.plus;
import static venuehub.server.api.RoleSets.roles;

import java.util.List;

/** The names that stand in the contract for areas to come, with their roles. */
final class ReservedCommands {
  private ReservedCommands() {}

  static List<CommandEntry> entries() {
    return List.of(
        reserved("venue.declareFault", plus(IN_CHARGE, TECH), "Declares a fault moment."),
        reserved("duty.on", RESPONDERS, "The caller is on duty in a zone."),
        reserved("duty.off", RESPONDERS, "The caller is no longer on duty in a zone."),
        reserved("incident.report", RESPONDERS, "Reports an incident: place and type are enough."),
        reserved("incident.acknowledge", RESPONDERS, "The caller takes the incident on."),
        reserved("incident.dispatch", CONTROL, "Sends a responder and a backup."),
        reserved("incident.arrive", RESPONDERS, "The caller is on the scene."),
        reserved("incident.sceneReport", RESPONDERS, "Reports from the scene."),
        reserved("incident.contain", RESPONDERS, "The first containment is done."),
        reserved("incident.assess", CONTROL, "Decides: contained, escalate or evacuate."),
        reserved("incident.control", RESPONDERS, "The incident is under control."),
        reserved("incident.escalate", RESPONDERS, "Raises the incident formally."),
        reserved("incident.correctLevel", CONTROL, "Corrects the level."),
        reserved("incident.falseAlarm", CONTROL, "It was no incident."),
        reserved("incident.allClear", CONTROL, "Ends the incident; takes effect with two people."),
        reserved("incident.review", CONTROL, "Files the after-action review."),
        reserved("incident.step", RESPONDERS, "A step of the playbook is done."),
        reserved("objection.raise", plus(STAFF, HOUSEHOLD), "Raises an objection."),
        reserved("objection.decide", roles(OBJECTION, MANAGER), "Decides an objection."),
        reserved("observation.note", roles(OBSERVER), "An observer notes something."),
        reserved("radio.acknowledge", roles(RADIO, SECURITY, MANAGER), "Acknowledges a message."));
  }
}
