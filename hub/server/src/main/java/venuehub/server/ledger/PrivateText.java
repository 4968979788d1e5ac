package venuehub.server.ledger;

/**
 * Words about people, kept apart from the entries so that they can be erased.
 *
 * @param hash salted hash, which stands in the entry in place of the words
 * @param salt what the hash was salted with
 * @param text the words
 */
public record PrivateText(Hash hash, Hash salt, String text) {}
