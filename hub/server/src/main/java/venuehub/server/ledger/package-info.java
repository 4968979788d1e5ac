/**
 * The ledger: entries, their hash chain, and where they are kept. Knows nothing of what the entries
 * mean.
 */
@NullMarked
package venuehub.server.ledger;

import org.jspecify.annotations.NullMarked;
