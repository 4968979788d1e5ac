package venuehub.server.live;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.WebSocketFrame;
import org.jspecify.annotations.Nullable;
import venuehub.server.Bounds;

/** Puts a client's messages together from their frames, up to a bound. */
final class MessageAssembler {
  /** What becomes of the frames. */
  interface Sink {
    void message(byte[] text);

    void binary();

    void tooLarge();
  }

  private final Sink sink;
  private @Nullable Buffer begun;
  private boolean ended;

  MessageAssembler(Sink sink) {
    this.sink = sink;
  }

  /** Reads nothing any more. */
  void end() {
    ended = true;
    begun = null;
  }

  void frame(WebSocketFrame frame) {
    if (ended) {
      return;
    }
    if (frame.isText()) {
      fragment(Buffer.buffer(), frame);
    } else if (frame.isBinary()) {
      sink.binary();
    } else if (frame.isContinuation() && begun != null) {
      fragment(begun, frame);
    }
  }

  private void fragment(Buffer message, WebSocketFrame frame) {
    Buffer data = frame.binaryData();
    if (message.length() + data.length() > Bounds.MESSAGE_BYTES) {
      sink.tooLarge();
      return;
    }
    begun = message.appendBuffer(data);
    if (frame.isFinal()) {
      begun = null;
      sink.message(message.getBytes());
    }
  }
}
