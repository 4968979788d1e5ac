/** The hub's server: what knows HTTP, sockets, SQL and files. One package per room. */
@NullMarked
package venuehub.server;

import org.jspecify.annotations.NullMarked;
