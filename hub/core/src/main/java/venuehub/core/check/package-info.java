/**
 * What must hold along every ledger, written apart from the rules that bring it about, so that each
 * can catch the other's mistakes. {@code hub verify} and the seeded tests go by the same list.
 */
@NullMarked
package venuehub.core.check;

import org.jspecify.annotations.NullMarked;
