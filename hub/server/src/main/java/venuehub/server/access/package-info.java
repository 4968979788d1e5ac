/**
 * Who may come in: accounts, sign-in, tokens, tickets and their revocation.
 *
 * <p>An account belongs to one venue, or to all. A sign-in holds for every account of the name that
 * the password fits. Its access token lives ten minutes and is checked without the database; its
 * refresh token is used once. A revocation reaches every hub within two seconds.
 */
@NullMarked
package venuehub.server.access;

import org.jspecify.annotations.NullMarked;
