package venuehub.server.verify;

/**
 * The first thing wrong in a ledger.
 *
 * @param seq position of the entry at which it shows
 * @param check which check found it: {@code line}, {@code chain}, {@code head}, {@code event},
 *     {@code apply} or the name of an invariant
 * @param sentence "Expected …, but …."
 */
public record Fault(long seq, String check, String sentence) {}
