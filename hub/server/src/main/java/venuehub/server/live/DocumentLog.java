package venuehub.server.live;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One live document of one audience on one event loop: its recent patches, its whole, its readers.
 */
final class DocumentLog {
  /** A patch from before this node began to serve. */
  record Older(long seq, long prev, Instant at, byte[] patch, long since) {}

  private final String name;
  private final String key;
  private final PatchLog patches;
  private final boolean resumable;
  private final Supplier<byte[]> value;
  private final LongSupplier upTo;
  private final LoopTurn turn;
  private final List<Subscription> readers = new ArrayList<>(1);
  private long seq;
  private LongConsumer makeOlder = seq -> {};
  private boolean waking;
  private @Nullable ByteBuf whole;

  /**
   * @param name the document's name on the wire
   * @param key tells it from the others of its venue and name, which other audiences read
   * @param resumable whether a reader that was away gets the patches it missed
   * @param value the JSON of the whole document as of the last change
   * @param upTo the last entry that everything is known of that it changed here
   */
  DocumentLog(
      String name,
      String key,
      PatchLog patches,
      boolean resumable,
      Supplier<byte[]> value,
      LongSupplier upTo,
      LoopTurn turn) {
    this.name = name;
    this.key = key;
    this.patches = patches;
    this.resumable = resumable;
    this.value = value;
    this.upTo = upTo;
    this.turn = turn;
  }

  String name() {
    return name;
  }

  String key() {
    return key;
  }

  /** The entry that last changed the document. */
  long seq() {
    return seq;
  }

  /** The last entry whose changes to this document are all in the log. */
  long upTo() {
    return upTo.getAsLong();
  }

  boolean isResumable() {
    return resumable;
  }

  PatchLog patches() {
    return patches;
  }

  boolean hasReaders() {
    return !readers.isEmpty();
  }

  /** An entry changed the document; {@code value} gives the document after it from now on. */
  void changed(long seq, Instant at, byte[] patch, long since) {
    ByteBuf frame = DocumentFrames.patch(turn.allocator(), name, seq, this.seq, at, patch);
    patches.append(seq, this.seq, since, frame);
    frame.release();
    startAt(seq);
    if (!waking && hasReaders()) {
      waking = true;
      turn.wake(this);
    }
  }

  /** The document is as of this entry, whatever came before. */
  void startAt(long seq) {
    this.seq = seq;
    forgetWhole();
  }

  /** Patches from before are made when they are needed, by {@code maker}, of all after an entry. */
  void olderFrom(LongConsumer maker) {
    makeOlder = maker;
  }

  /** Sees to it that the patches after an entry are here, as far as they are kept. */
  void reachBack(long seq) {
    if (seq < this.seq) {
      makeOlder.accept(seq);
    }
  }

  /** Patches from right before those that are here, oldest first. */
  void older(List<Older> older) {
    List<PatchLog.Older> frames = new ArrayList<>(older.size());
    for (Older patch : older) {
      ByteBuf frame =
          DocumentFrames.patch(
              turn.allocator(), name, patch.seq(), patch.prev(), patch.at(), patch.patch());
      frames.add(new PatchLog.Older(patch.seq(), patch.prev(), patch.since(), frame));
    }
    patches.prepend(frames);
    frames.forEach(frame -> frame.bytes().release());
  }

  /** Wakes the readers; called by the turn. */
  void wakeReaders() {
    waking = false;
    for (Subscription reader : readers) {
      turn.wake(reader.reader());
    }
  }

  /** The frame with the whole document, for one socket, which releases it. */
  ByteBuf whole() {
    return wholeFrame().retainedDuplicate();
  }

  /** The JSON of the whole document. */
  byte[] valueBytes() {
    return ByteBufUtil.getBytes(DocumentFrames.valueOf(wholeFrame(), name, seq));
  }

  void add(Subscription reader) {
    reader.slot(readers.size());
    readers.add(reader);
  }

  void remove(Subscription reader) {
    Subscription moved = readers.removeLast();
    if (moved != reader) {
      readers.set(reader.slot(), moved);
      moved.slot(reader.slot());
    }
  }

  /** Gives the memory back; the log is not used again. */
  void release() {
    forgetWhole();
    patches.release();
  }

  private ByteBuf wholeFrame() {
    ByteBuf frame = whole;
    if (frame == null) {
      frame = DocumentFrames.whole(turn.allocator(), name, seq, value.get());
      whole = frame;
    }
    return frame;
  }

  private void forgetWhole() {
    if (whole != null) {
      whole.release();
      whole = null;
    }
  }
}
