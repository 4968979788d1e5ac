package venuehub.server.api;

import static venuehub.core.Role.ADMIN;
import static venuehub.core.Role.COUNTER;
import static venuehub.core.Role.GATE;
import static venuehub.core.Role.MANAGER;
import static venuehub.core.Role.OBJECTION;
import static venuehub.core.Role.OBSERVER;
import static venuehub.core.Role.RADIO;
import static venuehub.core.Role.SECURITY;
import static venuehub.core.Role.SUPERVISOR;
import static venuehub.core.Role.TECH;

import java.util.EnumSet;
import java.util.Set;
import venuehub.core.Role;

/** Roles that often have the same right. */
final class RoleSets {
  private RoleSets() {}

  /** Who works on site (contract.md §5). */
  static final Set<Role> STAFF =
      roles(GATE, COUNTER, SUPERVISOR, SECURITY, TECH, OBJECTION, MANAGER);

  /** Everybody, with or without an account. */
  static final Set<Role> EVERYBODY = withoutHub();

  /** Who serves at counters. */
  static final Set<Role> AT_COUNTERS = roles(COUNTER, SUPERVISOR, MANAGER);

  /** Who answers for the selection. */
  static final Set<Role> IN_CHARGE = roles(SUPERVISOR, MANAGER);

  /** Who receives households. */
  static final Set<Role> AT_DOORS = roles(GATE, COUNTER, SUPERVISOR, MANAGER);

  /** Who meters the entry. */
  static final Set<Role> AT_GATES = roles(GATE, SECURITY, SUPERVISOR, MANAGER);

  /** Who handles incidents. */
  static final Set<Role> RESPONDERS = plus(STAFF, RADIO);

  /** Who directs the handling of incidents. */
  static final Set<Role> CONTROL = roles(SECURITY, SUPERVISOR, MANAGER);

  /** Who may give a second key. */
  static final Set<Role> SECOND_KEYS = roles(SUPERVISOR, OBJECTION, MANAGER);

  /** Who reads the ledger. */
  static final Set<Role> READERS_OF_THE_LOG = roles(OBSERVER, MANAGER, ADMIN);

  static Set<Role> roles(Role first, Role... others) {
    return Set.copyOf(EnumSet.of(first, others));
  }

  static Set<Role> plus(Set<Role> roles, Role another) {
    Set<Role> more = EnumSet.copyOf(roles);
    more.add(another);
    return Set.copyOf(more);
  }

  private static Set<Role> withoutHub() {
    return Set.copyOf(EnumSet.complementOf(EnumSet.of(Role.HUB)));
  }
}
