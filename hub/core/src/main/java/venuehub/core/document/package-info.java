/** Live documents: what the screens show, as pure functions of the venue's state. */
@NullMarked
package venuehub.core.document;

import org.jspecify.annotations.NullMarked;
