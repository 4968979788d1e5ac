package venuehub.core.check;

/**
 * The first thing found wrong in a ledger.
 *
 * @param seq position of the entry after which it is wrong
 * @param invariant name of what does not hold
 * @param sentence "Expected …, but …."
 */
public record Breach(long seq, String invariant, String sentence) {}
