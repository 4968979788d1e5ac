/** The command line: one class per command of the packaged program. */
@NullMarked
package venuehub.server.cli;

import org.jspecify.annotations.NullMarked;
