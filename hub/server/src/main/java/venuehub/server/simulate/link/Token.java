package venuehub.server.simulate.link;

import java.time.Instant;

/**
 * What a sign-in gave.
 *
 * @param expiresAt wall time
 */
record Token(String token, String refreshToken, Instant expiresAt) {}
