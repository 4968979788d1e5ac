package venuehub.server.live;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** The two frames that carry a document (contract.md §4), encoded once for all readers. */
final class DocumentFrames {
  private DocumentFrames() {}

  /** {@code {"op":"patch",…}} */
  static ByteBuf patch(
      ByteBufAllocator allocator, String doc, long seq, long prev, Instant at, byte[] patch) {
    String head =
        "{\"op\":\"patch\",\"doc\":\""
            + doc
            + "\",\"seq\":"
            + seq
            + ",\"prev\":"
            + prev
            + ",\"at\":\""
            + Instants.wire(at)
            + "\",\"patch\":";
    return frame(allocator, head, patch);
  }

  /** {@code {"op":"doc",…}} */
  static ByteBuf whole(ByteBufAllocator allocator, String doc, long seq, byte[] value) {
    return frame(allocator, wholeHead(doc, seq), value);
  }

  /** The value in a frame made by {@link #whole}; shares its memory. */
  static ByteBuf valueOf(ByteBuf whole, String doc, long seq) {
    int length = whole.readableBytes();
    int head = WebSocketFrames.headerBefore(length) + wholeHead(doc, seq).length();
    return whole.slice(whole.readerIndex() + head, length - head - 1);
  }

  private static String wholeHead(String doc, long seq) {
    return "{\"op\":\"doc\",\"doc\":\"" + doc + "\",\"seq\":" + seq + ",\"value\":";
  }

  private static ByteBuf frame(ByteBufAllocator allocator, String head, byte[] json) {
    int length = head.length() + json.length + 1;
    ByteBuf out = allocator.directBuffer(WebSocketFrames.headerLength(length) + length);
    WebSocketFrames.writeHeader(out, length);
    out.writeCharSequence(head, StandardCharsets.US_ASCII);
    return out.writeBytes(json).writeByte('}');
  }
}
