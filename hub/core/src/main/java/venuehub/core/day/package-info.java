/** The selection day: opened and closed, and the speed of a simulated clock. */
@NullMarked
package venuehub.core.day;

import org.jspecify.annotations.NullMarked;
