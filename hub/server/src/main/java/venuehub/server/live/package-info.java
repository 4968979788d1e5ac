/**
 * Live documents on the wire (contract.md §3 and §4). A {@link venuehub.server.live.DocumentLog}
 * keeps one document's encoded frames, a {@link venuehub.server.live.Reader} is a position in
 * several of them, a {@link venuehub.server.live.Session} is one WebSocket connection. Everything
 * here but the public records belongs to one event loop and is touched by no other thread.
 */
@NullMarked
package venuehub.server.live;

import org.jspecify.annotations.NullMarked;
