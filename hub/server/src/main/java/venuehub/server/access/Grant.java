package venuehub.server.access;

import org.jspecify.annotations.Nullable;
import venuehub.core.Role;

/**
 * What one account lets its owner be.
 *
 * @param account the account's id
 * @param generation the account's generation when this was granted
 * @param venue the venue, null: every venue
 */
public record Grant(long account, int generation, @Nullable String venue, Role role) {
  boolean holdsAt(String name) {
    return venue == null || venue.equals(name);
  }
}
