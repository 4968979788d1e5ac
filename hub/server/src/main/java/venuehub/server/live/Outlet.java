package venuehub.server.live;

import io.netty.buffer.ByteBuf;

/** Where a reader's frames go: one connection. Called on its event loop only. */
interface Outlet {
  /** Whether the connection takes more now; the reader is woken when it does again. */
  boolean ready();

  /** Takes the answer to a subscription. */
  void subscribed(String doc, long seq, boolean resumed);

  /** Takes a frame for this connection alone and releases it. */
  void frame(ByteBuf frame);

  /** Takes the whole document as it stands. */
  void whole(DocumentLog log);

  /** Takes patches {@code from} to before {@code to}, which lie in one piece. */
  void patches(DocumentLog log, long from, long to);

  /** Sends what was taken since the last flush, in one go. */
  void flush();

  /** Bytes taken and not yet on their way; 0 if nothing waits for the peer. */
  long pending();

  /** A number that changes whenever the peer takes something while {@link #pending} is above 0. */
  long progress();
}
