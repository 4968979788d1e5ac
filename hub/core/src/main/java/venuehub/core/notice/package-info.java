/** Notices to the hall. */
@NullMarked
package venuehub.core.notice;

import org.jspecify.annotations.NullMarked;
