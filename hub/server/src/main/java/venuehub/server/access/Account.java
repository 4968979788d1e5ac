package venuehub.server.access;

import org.jspecify.annotations.Nullable;
import venuehub.core.Role;

/**
 * An account that has not been removed.
 *
 * @param venue the venue it belongs to, null: all
 * @param name what is typed at sign-in and stands in the ledger
 * @param displayName the name for people
 * @param passwordHash argon2id, in the PHC string form
 * @param generation grows whenever what the account may do changes
 */
record Account(
    long id,
    @Nullable String venue,
    String name,
    String displayName,
    Role role,
    String passwordHash,
    boolean demoPassword,
    int generation) {

  Grant grant() {
    return new Grant(id, generation, venue, role);
  }

  /** Hides the hash. */
  @Override
  public String toString() {
    return "Account[" + name + ", " + role + ", " + (venue == null ? "all venues" : venue) + "]";
  }
}
