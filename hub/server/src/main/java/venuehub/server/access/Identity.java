package venuehub.server.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import venuehub.core.Role;

/**
 * What an access token says.
 *
 * @param person the account's name
 * @param signIn the sign-in it came from
 * @param grants at least one
 * @param expiresAt wall time
 */
public record Identity(String person, UUID signIn, List<Grant> grants, Instant expiresAt) {
  public Identity {
    grants = List.copyOf(grants);
  }

  /**
   * The role at a venue; none: the person has no account there. One of the venue's own goes first.
   */
  public Optional<Role> roleAt(String venue) {
    return grants.stream()
        .filter(grant -> grant.holdsAt(venue))
        .sorted((one, other) -> Boolean.compare(one.venue() == null, other.venue() == null))
        .map(Grant::role)
        .findFirst();
  }

  /** The role to show where no venue is named: that of the first grant. */
  public Role role() {
    return grants.getFirst().role();
  }
}
