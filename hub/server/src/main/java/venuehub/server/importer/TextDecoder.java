package venuehub.server.importer;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
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
   * The text, without byte order mark; null: the bytes are not of that encoding.
   *
   * @param encoding null: UTF-8 if the bytes are, else GB18030
   */
  static @Nullable String text(byte[] bytes, @Nullable Encoding encoding) {
    return switch (encoding) {
      case UTF_8 -> strict(bytes, StandardCharsets.UTF_8);
      case GB18030 -> strict(bytes, GB18030);
      case null -> {
        @Nullable String text = strict(bytes, StandardCharsets.UTF_8);
        yield text == null ? strict(bytes, GB18030) : text;
      }
    };
  }

  private static @Nullable String strict(byte[] bytes, Charset charset) {
    try {
      String text =
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString();
      if (text.indexOf('\0') >= 0) {
        return null;
      }
      return !text.isEmpty() && text.charAt(0) == MARK ? text.substring(1) : text;
    } catch (CharacterCodingException other) {
      return null;
    }
  }
}
