/** The unit stock and who holds or has chosen what. */
@NullMarked
package venuehub.core.unit;

import org.jspecify.annotations.NullMarked;
