/** The figures a day is measured by, counted from the state alone. */
@NullMarked
package venuehub.core.figure;

import org.jspecify.annotations.NullMarked;
