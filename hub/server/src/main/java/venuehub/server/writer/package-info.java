/**
 * One writer per venue: takes commands, lets the core decide them, appends what happened and only
 * then answers. All of a venue happens in its turn, one thing after the other.
 */
@NullMarked
package venuehub.server.writer;

import org.jspecify.annotations.NullMarked;
