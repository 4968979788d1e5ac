/** What protects the record: freeze, outage, second key, undo. */
@NullMarked
package venuehub.core.evidence;

import org.jspecify.annotations.NullMarked;
