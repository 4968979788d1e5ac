/**
 * The form of {@code venue.yaml}: one record per section, read and described by {@link
 * venuehub.server.form}.
 */
@NullMarked
package venuehub.server.importer.venue;

import org.jspecify.annotations.NullMarked;
