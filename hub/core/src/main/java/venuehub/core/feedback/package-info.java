/** What those who leave say of the day: an answer without a name, a complaint with a reason. */
@NullMarked
package venuehub.core.feedback;

import org.jspecify.annotations.NullMarked;
