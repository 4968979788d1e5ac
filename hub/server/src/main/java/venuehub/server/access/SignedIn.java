package venuehub.server.access;

import java.time.Instant;
import java.util.Map;
import venuehub.core.Role;

/**
 * The answer to a sign-in or refresh.
 *
 * @param token the access token
 * @param refreshToken to be used once
 * @param expiresAt when the access token ends, wall time
 * @param person the account's name
 * @param displayName the person's name for people
 * @param role the role; where it differs by venue, that of the first of {@code venues}
 * @param venues the role at each venue; {@code *} stands for every venue
 */
public record SignedIn(
    String token,
    String refreshToken,
    Instant expiresAt,
    String person,
    String displayName,
    Role role,
    Map<String, Role> venues) {
  /** Hides the tokens. */
  @Override
  public String toString() {
    return "SignedIn[" + person + ", " + role + "]";
  }
}
