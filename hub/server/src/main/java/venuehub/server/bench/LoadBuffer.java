package venuehub.server.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;

/** The one buffer all sockets of the load client are read into, one after the other. */
final class LoadBuffer {
  private static final int CAPACITY = 1 << 20;

  private final ByteBuffer read = ByteBuffer.allocateDirect(CAPACITY);
  private final byte[] bytes = new byte[2 * CAPACITY];

  byte[] bytes() {
    return bytes;
  }

  /**
   * Reads behind what was left the last time.
   *
   * @return bytes there are now, -1 if the channel ended
   */
  int fill(byte[] left, ReadableByteChannel channel) throws IOException {
    read.clear();
    if (channel.read(read) < 0) {
      return -1;
    }
    read.flip();
    System.arraycopy(left, 0, bytes, 0, left.length);
    int count = read.remaining();
    read.get(bytes, left.length, count);
    return left.length + count;
  }
}
