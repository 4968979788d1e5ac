package venuehub.server.report.paper;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** The font of everything printed. A document holds only the characters it uses. */
final class PaperFont {
  private static final String FILE = "/report/font/NotoSansSC_400Regular.ttf";

  /** Stands for a character that the font does not have. */
  private static final int MISSING = '□';

  /** After a space, and around a Chinese character unless a closing mark follows. */
  private static final String BREAKS =
      "(?<=[\\s\\u2E80-\\uFFEF])(?![\\s、。，；：！？）】」』])|(?=[\\u2E80-\\u2FFF\\u3400-\\u9FFF])";

  private static final double PER_EM = 1_000;

  private final PDType0Font font;
  private final CmapLookup known;

  private PaperFont(PDType0Font font, CmapLookup known) {
    this.font = font;
    this.known = known;
  }

  static PaperFont in(PDDocument document) throws IOException {
    try (InputStream stream =
        Objects.requireNonNull(PaperFont.class.getResourceAsStream(FILE), FILE)) {
      TrueTypeFont file = new TTFParser().parse(new RandomAccessReadBuffer(stream));
      return new PaperFont(PDType0Font.load(document, file, true), file.getUnicodeCmapLookup());
    }
  }

  PDType0Font pdf() {
    return font;
  }

  /** The text with only such characters as the font has. */
  String shown(String text) {
    return text.codePoints()
        .map(character -> known.getGlyphId(character) == 0 ? MISSING : character)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /** Width in the unit of the size. */
  double width(String text, double size) {
    try {
      return font.getStringWidth(shown(text)) / PER_EM * size;
    } catch (IOException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  /** The text in lines no wider than that: broken at spaces, or between Chinese characters. */
  List<String> lines(String text, double size, double width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String piece : text.split(BREAKS)) {
      if (width(line + piece.stripTrailing(), size) > width && !line.isEmpty()) {
        lines.add(line.toString().stripTrailing());
        line.setLength(0);
      }
      line.append(piece);
    }
    lines.add(line.toString().stripTrailing());
    return lines;
  }
}
