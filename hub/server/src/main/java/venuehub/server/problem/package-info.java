/** Why the hub does not do what was asked, as RFC 9457 problems. */
@NullMarked
package venuehub.server.problem;

import org.jspecify.annotations.NullMarked;
