/** The crowd: how many people are in each zone, how densely, and what that asks for. */
@NullMarked
package venuehub.core.crowd;

import org.jspecify.annotations.NullMarked;
