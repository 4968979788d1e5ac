/** The hub put together: one process that serves venues. */
@NullMarked
package venuehub.server.hub;

import org.jspecify.annotations.NullMarked;
