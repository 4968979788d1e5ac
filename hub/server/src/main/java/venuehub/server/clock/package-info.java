/** Time: the venue's own clock, the hub's beside the database's, and signs of life. */
@NullMarked
package venuehub.server.clock;

import org.jspecify.annotations.NullMarked;
