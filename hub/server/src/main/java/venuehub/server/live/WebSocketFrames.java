package venuehub.server.live;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;

/**
 * Server-side WebSocket text frames (RFC 6455): never masked, so that all readers share the bytes.
 */
final class WebSocketFrames {
  private static final int FINAL_TEXT = 0x81;
  private static final int SHORT = 126;
  private static final int LONG = 127;

  private WebSocketFrames() {}

  /** Bytes of the header before a payload of {@code length} bytes. */
  static int headerLength(int length) {
    return length < SHORT ? 2 : length <= 0xffff ? 4 : 10;
  }

  /** Bytes of the header of a frame that has {@code length} bytes in all. */
  static int headerBefore(int length) {
    return length < SHORT + 2 ? 2 : length <= 0xffff + 4 ? 4 : 10;
  }

  /** Writes the header of a text frame in one fragment. */
  static void writeHeader(ByteBuf out, int length) {
    out.writeByte(FINAL_TEXT);
    if (length < SHORT) {
      out.writeByte(length);
    } else if (length <= 0xffff) {
      out.writeByte(SHORT).writeShort(length);
    } else {
      out.writeByte(LONG).writeLong(length);
    }
  }

  /** A text frame of its own, for one reader. */
  static ByteBuf text(byte[] json) {
    ByteBuf out = Unpooled.directBuffer(headerLength(json.length) + json.length);
    writeHeader(out, json.length);
    return out.writeBytes(json);
  }

  /** The payload of a text frame; shares its memory. */
  static ByteBuf payload(ByteBuf frame) {
    int header = headerBefore(frame.readableBytes());
    return frame.slice(frame.readerIndex() + header, frame.readableBytes() - header);
  }
}
