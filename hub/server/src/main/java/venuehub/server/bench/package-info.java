/** Measurements kept with the project, each beside its baseline in the same run (`hub bench`). */
@NullMarked
package venuehub.server.bench;

import org.jspecify.annotations.NullMarked;
