package venuehub.server.api;

import static venuehub.core.Role.ADMIN;
import static venuehub.core.Role.HOUSEHOLD;
import static venuehub.core.Role.MANAGER;
import static venuehub.core.Role.OBJECTION;
import static venuehub.core.Role.OBSERVER;
import static venuehub.core.Role.RADIO;
import static venuehub.core.Role.SCREEN;
import static venuehub.core.Role.SECURITY;
import static venuehub.core.Role.SUPERVISOR;
import static venuehub.core.Role.TECH;
import static venuehub.server.api.RoleSets.EVERYBODY;
import static venuehub.server.api.RoleSets.STAFF;
import static venuehub.server.api.RoleSets.plus;
import static venuehub.server.api.RoleSets.roles;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import venuehub.core.Role;

/** Every live document, with its readers (contract.md §5). Observers and admins read them all. */
final class DocumentTable {
  private DocumentTable() {}

  static List<DocumentEntry> entries() {
    return List.of(
        built("board", EVERYBODY, "Calls, on deck, slots, notices, alerts: what the lobby shows."),
        built("units", EVERYBODY, "Pools with their run-out numbers, and every unit."),
        built("queue", watched(STAFF), "Stages, counters with what each may do now, households."),
        built(
            "approvals",
            watched(SUPERVISOR, OBJECTION, MANAGER),
            "Acts that wait for a second key."),
        interval(
            built("devices", watched(MANAGER, TECH), "Screens, tablets, radios: how each is.")),
        interval(
            built("me", roles(HOUSEHOLD), "One household: what is ahead of it, what to do now.")),
        interval(built("density", EVERYBODY, "Density, level and slot figures by zone.")),
        interval(built("crowd", watched(STAFF), "People by zone, with band, source and forecast.")),
        built(
            "entry", watched(STAFF), "Gates, slots, who was admitted, turned away, inside, held."),
        reserved(
            "incidents", watched(plus(STAFF, RADIO)), "Incidents with clocks, people and steps."),
        reserved("radio", watched(RADIO, SECURITY, MANAGER), "Messages and how far each came."),
        reserved(
            "objections",
            watched(SUPERVISOR, OBJECTION, MANAGER),
            "Objections and their decisions."),
        interval(
            built("kpi", watched(MANAGER), "The day's figures, each with definition and query.")),
        built(
            "feedback",
            watched(plus(STAFF, SCREEN)),
            "The question at the exit and its answers, the reasons of complaints."));
  }

  private static DocumentEntry built(String name, Set<Role> readers, String about) {
    return new DocumentEntry(
        name, about, readers, false, Optional.of(Resources.schema("documents/" + name + ".json")));
  }

  private static DocumentEntry reserved(String name, Set<Role> readers, String about) {
    return new DocumentEntry(name, about, readers, false, Optional.empty());
  }

  private static DocumentEntry interval(DocumentEntry entry) {
    return new DocumentEntry(entry.name(), entry.about(), entry.readers(), true, entry.schema());
  }

  private static Set<Role> watched(Role first, Role... others) {
    return watched(roles(first, others));
  }

  private static Set<Role> watched(Set<Role> readers) {
    return plus(plus(readers, OBSERVER), ADMIN);
  }
}
