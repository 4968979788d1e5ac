/** The households, their order and where each stands. */
@NullMarked
package venuehub.core.roster;

import org.jspecify.annotations.NullMarked;
