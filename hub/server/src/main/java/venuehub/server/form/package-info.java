/**
 * Files people write, such as {@code venue.yaml}: read into records, every mistake named with its
 * line, and described as a JSON Schema, both from the same records.
 */
@NullMarked
package venuehub.server.form;

import org.jspecify.annotations.NullMarked;
