package venuehub.server.live;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;

/**
 * Memory for consecutive frames of one document, as they go on the wire. Readers are sent slices of
 * it; it is freed when the log has dropped it and the last socket has taken its slice.
 */
final class Chunk {
  private final ByteBuf memory;
  private long last;

  Chunk(ByteBufAllocator allocator, int bytes) {
    memory = allocator.directBuffer(bytes, bytes);
  }

  boolean fits(int bytes) {
    return memory.writableBytes() >= bytes;
  }

  int capacity() {
    return memory.capacity();
  }

  /** Appends a frame, the {@code index}th of its log; returns where in the chunk it begins. */
  int append(long index, ByteBuf frame) {
    int offset = memory.writerIndex();
    memory.writeBytes(frame, frame.readerIndex(), frame.readableBytes());
    last = index;
    return offset;
  }

  /** The index of the last frame in this chunk. */
  long last() {
    return last;
  }

  /** Part of the chunk for one socket, which releases it. */
  ByteBuf slice(int offset, int length) {
    return memory.retainedSlice(offset, length);
  }

  /** Where a frame lies in memory; 0 if that cannot be told. */
  long address(int offset) {
    return memory.hasMemoryAddress() ? memory.memoryAddress() + offset : 0;
  }

  void release() {
    memory.release();
  }
}
