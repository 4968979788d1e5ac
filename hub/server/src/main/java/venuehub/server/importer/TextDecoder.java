package venuehub.server.importer;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import venuehub.server.importer.venue.FilesForms.Encoding;

/** Turns bytes into text, strictly: a byte that fits no character is a problem, never a mark. */
final class TextDecoder {
  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final char MARK = '\uFEFF';

  private TextDecoder() {}

  /**
   * The text, without byte order mark; null: the bytes are not of that encoding, and the problem
   * was noted with the row of the first that is not.
   *
   * @param encoding null: found out
   */
  static @Nullable String text(
      String file, byte[] bytes, @Nullable Encoding encoding, ImportProblems problems) {
    Charset charset =
        switch (encoding) {
          case UTF_8 -> StandardCharsets.UTF_8;
          case GB18030 -> GB18030;
          case null -> foundOut(bytes);
        };
    Decoded decoded = Decoded.of(bytes, charset);
    String text = decoded.text;
    int bad = decoded.faults == 0 ? text.indexOf('\0') : decoded.firstFault;
    if (bad >= 0) {
      int row = 1 + (int) text.substring(0, bad).chars().filter(letter -> letter == '\n').count();
      problems.add(
          ImportCode.ENCODING_UNKNOWN,
          file,
          row,
          null,
          encoding == null ? "a text in UTF-8 or GB18030" : "a text in " + charset.name(),
          "this row has bytes that are no " + charset.name());
      return null;
    }
    return !text.isEmpty() && text.charAt(0) == MARK ? text.substring(1) : text;
  }

  /**
   * The encoding of a file that does not say it. One that is UTF-8 but for a few bytes is a damaged
   * one, though GB18030 makes some characters or other of them: in a text that is GB18030, bytes
   * look like UTF-8 by chance only, and several times as many do not.
   */
  private static Charset foundOut(byte[] bytes) {
    if (startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF)) {
      return StandardCharsets.UTF_16; // what spreadsheets call Unicode text
    }
    Decoded asUtf8 = Decoded.of(bytes, StandardCharsets.UTF_8);
    long several = asUtf8.text.chars().filter(letter -> letter > 0x7F).count() - asUtf8.faults;
    return asUtf8.faults == 0 || several > asUtf8.faults ? StandardCharsets.UTF_8 : GB18030;
  }

  private static boolean startsWith(byte[] bytes, int first, int second) {
    return bytes.length >= 2 && bytes[0] == (byte) first && bytes[1] == (byte) second;
  }

  /**
   * What bytes read as, with a mark for each that fits no character.
   *
   * @param faults how many do not fit
   * @param firstFault where in the text the first of them is; -1: nowhere
   */
  private record Decoded(String text, int faults, int firstFault) {
    static Decoded of(byte[] bytes, Charset charset) {
      CharsetDecoder decoder =
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT);
      ByteBuffer in = ByteBuffer.wrap(bytes);
      // Neither encoding makes more characters of its bytes than there are bytes.
      CharBuffer out = CharBuffer.allocate(bytes.length + 1);
      int faults = 0;
      int first = -1;
      CoderResult result = decoder.decode(in, out, true);
      while (result.isError()) {
        first = faults == 0 ? out.position() : first;
        faults++;
        in.position(in.position() + result.length());
        out.put('\uFFFD');
        result = decoder.decode(in, out, true);
      }
      decoder.flush(out);
      return new Decoded(out.flip().toString(), faults, first);
    }
  }
}
