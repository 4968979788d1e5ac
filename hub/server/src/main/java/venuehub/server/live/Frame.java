package venuehub.server.live;

/**
 * One patch of a document, encoded for the WebSocket.
 *
 * @param seq the entry it stems from
 * @param prev the entry that changed the document before
 * @param since the moment from which it counts as kept, in milliseconds
 * @param chunk the memory it lies in
 * @param offset where in the chunk
 * @param length bytes, WebSocket header included
 * @param end bytes ever appended to the log up to the end of this frame
 */
record Frame(long seq, long prev, long since, Chunk chunk, int offset, int length, long end) {}
