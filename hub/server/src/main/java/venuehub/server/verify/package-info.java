/**
 * {@code hub verify}: reads a ledger as anybody may who has it, and says that it is whole or names
 * the first thing wrong. Uses nothing of the running hub but the core and the form of an entry.
 */
@NullMarked
package venuehub.server.verify;

import org.jspecify.annotations.NullMarked;
