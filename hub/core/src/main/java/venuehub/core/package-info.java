/**
 * The rules of a selection day, pure: no clock, no random, no input or output, no JSON. One package
 * per area; this one holds what the areas share and the two doors, {@link
 * venuehub.core.Venue#decide} and {@link venuehub.core.Venue#apply}.
 */
@NullMarked
package venuehub.core;

import org.jspecify.annotations.NullMarked;
