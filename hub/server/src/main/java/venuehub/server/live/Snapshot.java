package venuehub.server.live;

/**
 * A document as it stood at one moment.
 *
 * @param seq the entry it is as of
 * @param json the whole document
 * @param tagged whether {@code seq} alone says that nothing changed
 */
record Snapshot(long seq, byte[] json, boolean tagged) {}
