package venuehub.server.access;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import venuehub.core.Role;

/** Roles by their names on the wire. */
public final class Roles {
  private static final Map<String, Role> BY_NAME =
      Arrays.stream(Role.values()).collect(Collectors.toMap(Role::wire, Function.identity()));

  private Roles() {}

  /**
   * The role of a name that the hub itself wrote.
   *
   * @throws IllegalArgumentException if there is none
   */
  static Role of(String name) {
    return named(name).orElseThrow(() -> new IllegalArgumentException("no role " + name));
  }

  /** The role of a name, if there is one. */
  public static Optional<Role> named(String name) {
    return Optional.ofNullable(BY_NAME.get(name));
  }

  /** Whether an account may have the role: the others belong to no account. */
  public static boolean isForAccounts(Role role) {
    return switch (role) {
      case PUBLIC, HOUSEHOLD, HUB -> false;
      case SCREEN,
          SENSOR,
          RADIO,
          GATE,
          COUNTER,
          SUPERVISOR,
          SECURITY,
          TECH,
          OBJECTION,
          MANAGER,
          OBSERVER,
          ADMIN ->
          true;
    };
  }
}
