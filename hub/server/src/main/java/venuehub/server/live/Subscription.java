package venuehub.server.live;

import venuehub.server.Bounds;

/** How far one reader is in one document. */
final class Subscription {
  private static final long FRESH = Long.MIN_VALUE;

  private final DocumentLog log;
  private final Reader reader;
  private int slot;
  private long position;
  private long entitledTo;
  private boolean begun;

  private Subscription(DocumentLog log, Reader reader, long position) {
    this.log = log;
    this.reader = reader;
    this.position = position;
    entitle();
  }

  /** A reader that holds nothing yet and gets the whole. */
  static Subscription fresh(DocumentLog log, Reader reader) {
    return new Subscription(log, reader, FRESH);
  }

  /**
   * A reader that holds the document as of an entry. It gets the patches it missed, or the whole if
   * they are no longer kept.
   */
  static Subscription resumed(DocumentLog log, Reader reader, long seq) {
    return new Subscription(log, reader, positionAfter(log, seq));
  }

  private static long positionAfter(DocumentLog log, long seq) {
    PatchLog patches = log.patches();
    if (!log.isResumable() || seq < 0 || seq > log.upTo()) {
      return FRESH;
    }
    log.reachBack(seq);
    long position = patches.indexAfter(seq);
    boolean kept =
        position == patches.next() ? seq >= log.seq() : patches.frame(position).prev() <= seq;
    return kept ? position : FRESH;
  }

  DocumentLog log() {
    return log;
  }

  Reader reader() {
    return reader;
  }

  int slot() {
    return slot;
  }

  void slot(int slot) {
    this.slot = slot;
  }

  /** The entry of the next patch to send; {@link Long#MAX_VALUE} if there is none. */
  long nextSeq() {
    PatchLog patches = log.patches();
    return !begun || position == patches.next() ? Long.MAX_VALUE : patches.frame(position).seq();
  }

  /** Answers the sub, and sends the whole document unless the patches missed will do. */
  void begin(Outlet outlet) {
    boolean resumed = position != FRESH && !behind();
    outlet.subscribed(log.name(), resumed ? heldSeq() : log.seq(), resumed);
    if (!resumed) {
      sendWhole(outlet);
    }
    begun = true;
  }

  /** Sends the whole document in place of the patches if the reader is too far behind. */
  void catchUp(Outlet outlet) {
    if (begun && behind()) {
      sendWhole(outlet);
    }
  }

  private void sendWhole(Outlet outlet) {
    outlet.whole(log);
    position = log.patches().next();
  }

  /** Sends the patches of entries up to {@code seq}, as far as they lie in one piece. */
  void send(long seq, Outlet outlet) {
    PatchLog patches = log.patches();
    long end = seq >= log.seq() ? patches.next() : patches.indexAfter(seq);
    long to = patches.runEnd(position, end);
    outlet.patches(log, position, to);
    position = to;
  }

  private long heldSeq() {
    PatchLog patches = log.patches();
    return position == patches.next() ? log.seq() : patches.frame(position).prev();
  }

  /**
   * The reader is up to now: what waits for it at this moment is not its delay, however much that
   * is. Nor is what it missed while away, since it asked for it.
   */
  void entitle() {
    PatchLog patches = log.patches();
    entitledTo = patches.endBefore(patches.next());
  }

  private boolean behind() {
    PatchLog patches = log.patches();
    if (position < patches.first()) {
      return true;
    }
    long held = Math.max(patches.endBefore(position), entitledTo);
    return patches.endBefore(patches.next()) - held > Bounds.READER_BACKLOG_BYTES;
  }
}
