/**
 * The hub over HTTP, and the catalogue of what can be asked for and by whom. {@link
 * venuehub.server.api.Routes} is the whole of it on one page.
 */
@NullMarked
package venuehub.server.api;

import org.jspecify.annotations.NullMarked;
