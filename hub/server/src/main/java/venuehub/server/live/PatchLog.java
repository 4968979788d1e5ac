package venuehub.server.live;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import venuehub.server.Bounds;

/**
 * The recent patches of one document, oldest first. Frames are numbered from 0 for ever, those from
 * before this node began to serve backwards from -1; what a reader is yet to get is a number in
 * between, so a reader costs nothing here.
 */
final class PatchLog {
  /** A frame from before. */
  record Older(long seq, long prev, long since, ByteBuf bytes) {}

  private final ByteBufAllocator allocator;
  private final int keptFrames;
  private final int keptBytes;
  private @Nullable Frame[] ring = new Frame[16];
  private @Nullable Chunk chunk;
  private long first;
  private boolean cut;
  private long next;
  private long end;

  /**
   * @param keptFrames frames kept whatever their age, unless they outgrow {@code keptBytes}
   * @param keptBytes bytes after which the oldest go in any case
   */
  PatchLog(ByteBufAllocator allocator, int keptFrames, int keptBytes) {
    this.allocator = allocator;
    this.keptFrames = keptFrames;
    this.keptBytes = keptBytes;
  }

  /** The number of the oldest frame kept. */
  long first() {
    return first;
  }

  /** The number the next frame will get. */
  long next() {
    return next;
  }

  /**
   * Bytes ever appended before frame {@code index}; {@code index} from {@link #first} to {@link
   * #next}.
   */
  long endBefore(long index) {
    return index == next ? end : frame(index).end() - frame(index).length();
  }

  Frame frame(long index) {
    Frame frame = ring[(int) (index & (ring.length - 1))];
    if (frame == null || index < first || index >= next) {
      throw new IndexOutOfBoundsException("frame " + index + " of " + first + " to " + next);
    }
    return frame;
  }

  /** Appends one frame and drops what nobody may ask for any more. */
  void append(long seq, long prev, long since, ByteBuf bytes) {
    int length = bytes.readableBytes();
    Chunk target = chunkFor(length);
    if (next - first == ring.length) {
      grow();
    }
    end += length;
    int offset = target.append(next, bytes);
    ring[(int) (next & (ring.length - 1))] =
        new Frame(seq, prev, since, target, offset, length, end);
    next++;
    evict(since - Bounds.PATCHES_KEPT_FOR.toMillis());
  }

  /** Whether frames have been dropped: none can be put before those that are left. */
  boolean isCut() {
    return cut;
  }

  /** Puts frames before all others, oldest first; not once it is cut. */
  void prepend(List<Older> older) {
    if (cut) {
      throw new IllegalStateException("what came between has been dropped");
    }
    while (next - first + older.size() > ring.length) {
      grow();
    }
    int left = older.stream().mapToInt(frame -> frame.bytes().readableBytes()).sum();
    long before = endBefore(first) - left;
    long index = first - older.size();
    @Nullable Chunk target = null;
    for (Older frame : older) {
      int length = frame.bytes().readableBytes();
      if (target == null || !target.fits(length)) {
        target = new Chunk(allocator, Math.max(length, Math.min(left, Bounds.CHUNK_BYTES)));
      }
      left -= length;
      before += length;
      int offset = target.append(index, frame.bytes());
      ring[(int) (index & (ring.length - 1))] =
          new Frame(frame.seq(), frame.prev(), frame.since(), target, offset, length, before);
      index++;
    }
    first -= older.size();
  }

  /**
   * The number of the first frame of an entry after {@code seq}; {@link #next} if there is none.
   */
  long indexAfter(long seq) {
    long low = first;
    long high = next;
    while (low < high) {
      long middle = low + (high - low) / 2;
      if (frame(middle).seq() <= seq) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /**
   * The number after the last frame that lies in one piece with {@code from} and before {@code to}.
   */
  long runEnd(long from, long to) {
    return Math.min(to, frame(from).chunk().last() + 1);
  }

  /** Frames {@code from} to before {@code to}, which lie in one piece, for one socket. */
  ByteBuf run(long from, long to) {
    return run(from, to, 0);
  }

  /** The same without the first {@code sent} bytes. */
  ByteBuf run(long from, long to, int sent) {
    Frame head = frame(from);
    return head.chunk().slice(head.offset() + sent, runLength(from, to) - sent);
  }

  /** Bytes of the frames {@code from} to before {@code to}. */
  int runLength(long from, long to) {
    return (int) (endBefore(to) - endBefore(from));
  }

  /** Where in memory the frame lies; 0 if that cannot be told. */
  long address(long index) {
    Frame frame = frame(index);
    return frame.chunk().address(frame.offset());
  }

  /** Gives the memory back; the log is not used again. */
  void release() {
    while (first < next) {
      drop();
    }
    chunk = null;
  }

  private Chunk chunkFor(int length) {
    Chunk current = chunk;
    if (current == null || !current.fits(length)) {
      int doubled = current == null ? Bounds.FIRST_CHUNK_BYTES : 2 * current.capacity();
      int bytes = Math.max(length, Math.min(doubled, Bounds.CHUNK_BYTES));
      current = new Chunk(allocator, bytes);
      chunk = current;
    }
    return current;
  }

  private void evict(long before) {
    while (next - first > 1 && (tooMuch() || tooOld(before))) {
      drop();
    }
  }

  private boolean tooMuch() {
    return end - endBefore(first) > keptBytes;
  }

  private boolean tooOld(long before) {
    return next - first > keptFrames && frame(first).since() < before;
  }

  private void drop() {
    cut = true;
    Frame oldest = frame(first);
    ring[(int) (first & (ring.length - 1))] = null;
    first++;
    if (oldest.chunk().last() == first - 1) {
      oldest.chunk().release();
    }
  }

  private void grow() {
    @Nullable Frame[] larger = new Frame[ring.length * 2];
    for (long index = first; index < next; index++) {
      larger[(int) (index & (larger.length - 1))] = frame(index);
    }
    ring = larger;
  }
}
