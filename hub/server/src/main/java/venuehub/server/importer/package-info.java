/**
 * Reads a folder of {@code venue.yaml} and tables into the plan, the units, the households and the
 * staff of a venue: all of it, or every problem found.
 */
@NullMarked
package venuehub.server.importer;

import org.jspecify.annotations.NullMarked;
