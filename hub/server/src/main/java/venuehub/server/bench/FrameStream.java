package venuehub.server.bench;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Cuts what comes from one socket into WebSocket frames and reads from each just what the measurement
 * needs. Deliberately not a JSON parser: the load client shares the machine with the server.
 */
final class FrameStream {
  private static final int TEXT = 0x81;
  private static final int SHORT = 126;
  private static final byte[] PATCH = ascii("{\"op\":\"p");
  private static final byte[] DOC = ascii("{\"op\":\"doc\"");
  private static final byte[] SEQ = ascii("\"seq\":");
  private static final byte[] PREV = ascii("\"prev\":");
  private static final byte[] SENT = ascii("\"t\":\"");

  private FrameStream() {}

  /** What the frames mean to a reader. */
  interface Sink {
    /** A patch that follows entry {@code prev}, sent at {@code sent} nanoseconds of {@link System#nanoTime}. */
    void patch(long seq, long prev, long sent);

    /** The whole document. */
    void whole(long seq);
  }

  /** Reads all complete frames and leaves the position at the first incomplete one. */
  static void read(ByteBuffer in, Sink sink) {
    while (in.remaining() >= 2) {
      int start = in.position();
      int first = in.get(start) & 0xff;
      int length = in.get(start + 1) & 0x7f;
      int header = 2;
      if (length == SHORT) {
        if (in.remaining() < 4) {
          return;
        }
        length = in.getShort(start + 2) & 0xffff;
        header = 4;
      } else if (length > SHORT) {
        if (in.remaining() < 10) {
          return;
        }
        length = (int) in.getLong(start + 2);
        header = 10;
      }
      if (in.remaining() < header + length) {
        return;
      }
      if (first == TEXT) {
        text(in, start + header, length, sink);
      }
      in.position(start + header + length);
    }
  }

  private static void text(ByteBuffer in, int at, int length, Sink sink) {
    int end = at + length;
    if (startsWith(in, at, end, PATCH)) {
      int seqAt = find(in, at, end, SEQ);
      long seq = number(in, seqAt);
      long prev = number(in, find(in, seqAt, end, PREV));
      sink.patch(seq, prev, number(in, find(in, seqAt, end, SENT)));
    } else if (startsWith(in, at, end, DOC)) {
      sink.whole(number(in, find(in, at, end, SEQ)));
    }
  }

  private static boolean startsWith(ByteBuffer in, int at, int end, byte[] wanted) {
    if (at + wanted.length > end) {
      return false;
    }
    for (int i = 0; i < wanted.length; i++) {
      if (in.get(at + i) != wanted[i]) {
        return false;
      }
    }
    return true;
  }

  private static int find(ByteBuffer in, int from, int end, byte[] wanted) {
    for (int at = from; at + wanted.length <= end; at++) {
      if (startsWith(in, at, end, wanted)) {
        return at + wanted.length;
      }
    }
    return -1;
  }

  private static long number(ByteBuffer in, int at) {
    if (at < 0) {
      return -1;
    }
    long value = 0;
    for (int i = at; in.get(i) >= '0' && in.get(i) <= '9'; i++) {
      value = value * 10 + in.get(i) - '0';
    }
    return value;
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
