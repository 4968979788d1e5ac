/** Timed entry: slots, gates, who was let in and who was turned away. */
@NullMarked
package venuehub.core.entry;

import org.jspecify.annotations.NullMarked;
