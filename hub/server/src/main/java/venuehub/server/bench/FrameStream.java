package venuehub.server.bench;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Cuts what comes from one socket into WebSocket frames and reads from each just what the
 * measurement needs. Deliberately not a JSON parser: the load client shares the machine with the
 * server.
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
    /**
     * A patch that follows entry {@code prev}, sent at {@code sent} nanoseconds of {@link
     * System#nanoTime}.
     */
    void patch(long seq, long prev, long sent);

    /** The whole document. */
    void whole(long seq);
  }

  /**
   * Reads all complete frames.
   *
   * @return where the first incomplete one begins
   */
  static int read(byte[] in, int from, int to, Sink sink) {
    int start = from;
    while (to - start >= 2) {
      int length = in[start + 1] & 0x7f;
      int header = length < SHORT ? 2 : length == SHORT ? 4 : 10;
      if (to - start < header) {
        return start;
      }
      for (int at = start + 2; at < start + header; at++) {
        length = (at == start + 2 ? 0 : length << 8) | (in[at] & 0xff);
      }
      int end = start + header + length;
      if (end > to) {
        return start;
      }
      if ((in[start] & 0xff) == TEXT) {
        text(in, start + header, end, sink);
      }
      start = end;
    }
    return start;
  }

  private static void text(byte[] in, int at, int end, Sink sink) {
    if (startsWith(in, at, end, PATCH)) {
      int seqAt = find(in, at + PATCH.length, end, SEQ);
      int prevAt = find(in, seqAt, end, PREV);
      sink.patch(number(in, seqAt), number(in, prevAt), number(in, find(in, prevAt, end, SENT)));
    } else if (startsWith(in, at, end, DOC)) {
      sink.whole(number(in, find(in, at, end, SEQ)));
    }
  }

  private static boolean startsWith(byte[] in, int at, int end, byte[] wanted) {
    return at + wanted.length <= end
        && Arrays.equals(in, at, at + wanted.length, wanted, 0, wanted.length);
  }

  private static int find(byte[] in, int from, int end, byte[] wanted) {
    for (int at = from; at < end; at++) {
      if (in[at] == wanted[0] && startsWith(in, at, end, wanted)) {
        return at + wanted.length;
      }
    }
    return end - 1;
  }

  private static long number(byte[] in, int at) {
    long value = 0;
    for (int i = at; in[i] >= '0' && in[i] <= '9'; i++) {
      value = value * 10 + in[i] - '0';
    }
    return value;
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
