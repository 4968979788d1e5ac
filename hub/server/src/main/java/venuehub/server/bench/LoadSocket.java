package venuehub.server.bench;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** One reader of the load client: connects, upgrades, then counts what comes. */
final class LoadSocket implements FrameStream.Sink {
  private static final byte[] EMPTY = new byte[0];

  private final LoadGroup group;
  private final SocketChannel channel;
  private final SelectionKey key;
  private byte[] incomplete = EMPTY;
  private boolean open;
  private long seq;

  LoadSocket(LoadGroup group, Selector selector, long seq) throws IOException {
    this.group = group;
    this.seq = seq;
    channel = SocketChannel.open();
    channel.configureBlocking(false);
    channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
    channel.connect(new InetSocketAddress("127.0.0.1", group.port()));
    key = channel.register(selector, SelectionKey.OP_CONNECT, this);
  }

  /** The last entry held. */
  long seq() {
    return seq;
  }

  void ready(LoadBuffer buffer) throws IOException {
    if (key.isConnectable() && channel.finishConnect()) {
      key.interestOps(SelectionKey.OP_READ);
      channel.write(ByteBuffer.wrap(group.upgrade()));
    } else if (key.isReadable()) {
      read(buffer);
    }
  }

  private void read(LoadBuffer buffer) throws IOException {
    int end = buffer.fill(incomplete, channel);
    if (end < 0) {
      close();
      group.lost(this);
      return;
    }
    group.arrivedNow();
    int start = open ? 0 : upgraded(buffer.bytes(), end);
    if (open) {
      start = FrameStream.read(buffer.bytes(), start, end, this);
    }
    incomplete = start == end ? EMPTY : Arrays.copyOfRange(buffer.bytes(), start, end);
  }

  /** Where the first frame begins; 0 if the answer to the upgrade is not complete. */
  private int upgraded(byte[] in, int end) throws IOException {
    for (int at = 0; at + 4 <= end; at++) {
      if (in[at] == '\r' && in[at + 1] == '\n' && in[at + 2] == '\r' && in[at + 3] == '\n') {
        open = true;
        String opening = group.opening(seq);
        if (!opening.isEmpty()) {
          channel.write(masked(opening));
        }
        group.opened();
        return at + 4;
      }
    }
    return 0;
  }

  /** A client's text frame; the mask is 0, which is allowed and leaves the text as it is. */
  private static ByteBuffer masked(String text) {
    byte[] payload = text.getBytes(StandardCharsets.UTF_8);
    ByteBuffer frame = ByteBuffer.allocate(8 + payload.length);
    frame.put((byte) 0x81);
    if (payload.length < 126) {
      frame.put((byte) (0x80 | payload.length));
    } else {
      frame.put((byte) (0x80 | 126)).putShort((short) payload.length);
    }
    return frame.putInt(0).put(payload).flip();
  }

  @Override
  public void patch(long seq, long prev, long sent) {
    group.delivered(seq, prev, this.seq, sent);
    this.seq = seq;
  }

  @Override
  public void whole(long seq) {
    group.whole(seq, this.seq);
    this.seq = seq;
  }

  /** Never reads again. */
  void mute() {
    key.interestOps(0);
  }

  void close() throws IOException {
    key.cancel();
    channel.close();
  }
}
