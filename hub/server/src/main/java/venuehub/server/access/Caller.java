package venuehub.server.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import venuehub.core.Actor;
import venuehub.core.Role;

/**
 * Who speaks on a connection or in a request, at one venue.
 *
 * @param person the name that stands in the ledger
 * @param household the registration number of a household speaking for itself, else null
 * @param identity what the token said, null for the public and for tickets
 * @param expiresAt wall time; {@link Instant#MAX} if it does not end
 */
public record Caller(
    String person,
    Role role,
    @Nullable String household,
    @Nullable Identity identity,
    Instant expiresAt) {
  /** Anybody. */
  public static final Caller PUBLIC = new Caller("public", Role.PUBLIC, null, null, Instant.MAX);

  static Caller of(Identity identity, Role role) {
    return new Caller(identity.person(), role, null, identity, identity.expiresAt());
  }

  static Caller ofHousehold(String household) {
    return new Caller("household:" + household, Role.HOUSEHOLD, household, null, Instant.MAX);
  }

  /** The caller as the core knows it. */
  public Actor actor() {
    return new Actor(person, role, household);
  }

  /** Whether the revocation takes this caller's token back. */
  public boolean isConcernedBy(Revocation revocation) {
    return identity != null && revocation.concerns(identity);
  }
}
