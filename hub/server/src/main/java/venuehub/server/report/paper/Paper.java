package venuehub.server.report.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;

/**
 * Pages of A4 to be printed, numbered at the foot. Lengths and places are millimetres from the left
 * and from the top, sizes of letters points.
 */
final class Paper implements AutoCloseable {
  static final double WIDTH = 210;
  static final double HEIGHT = 297;
  private static final double POINTS = 72 / 25.4;
  private static final double FOOT = 291;
  private static final double FOOT_SIZE = 7;

  /** Neighbouring modules overlap so much that no printer leaves a hair between them. */
  private static final double OVERLAP = 0.03;

  /** Thickness of the outline that makes letters bold, of their size. */
  private static final double BOLD = 0.025;

  private final PDDocument document = new PDDocument();
  private final PaperFont font;
  private final List<PDPage> pages = new ArrayList<>();
  private final String foot;
  private PDPageContentStream page;

  /**
   * @param title what readers of the file show
   * @param foot at the foot of every page, before its number
   */
  Paper(String title, String foot) throws IOException {
    this.foot = foot;
    PDDocumentInformation about = new PDDocumentInformation();
    about.setTitle(title);
    document.setDocumentInformation(about);
    font = PaperFont.in(document);
    page = nextPage();
  }

  /** Everything from now on stands on a new page. */
  void turn() throws IOException {
    page.close();
    page = nextPage();
  }

  private PDPageContentStream nextPage() throws IOException {
    PDPage next = new PDPage(PDRectangle.A4);
    document.addPage(next);
    pages.add(next);
    return new PDPageContentStream(document, next);
  }

  /** Writes one line; the place is where its baseline begins. */
  void text(double x, double y, double size, String text) throws IOException {
    text(x, y, size, text, RenderingMode.FILL);
  }

  /** Writes one line in bold. */
  void bold(double x, double y, double size, String text) throws IOException {
    page.setLineWidth((float) (size * BOLD));
    text(x, y, size, text, RenderingMode.FILL_STROKE);
  }

  private void text(double x, double y, double size, String text, RenderingMode mode)
      throws IOException {
    page.beginText();
    page.setRenderingMode(mode);
    page.setFont(font.pdf(), (float) size);
    page.newLineAtOffset(across(x), up(y));
    page.showText(font.shown(text));
    page.endText();
  }

  /** The largest size up to the given one at which the line is no wider than that. */
  double fitting(String text, double size, double width) {
    return Math.min(size, size * width * POINTS / font.width(text, size));
  }

  /** The text in lines no wider than that. */
  List<String> lines(String text, double size, double width) {
    return font.lines(text, size, width * POINTS);
  }

  /** A thin dashed line, to cut or fold along. */
  void cut(double fromX, double fromY, double toX, double toY) throws IOException {
    page.setLineWidth(0.4f);
    page.setLineDashPattern(new float[] {3, 3}, 0);
    page.moveTo(across(fromX), up(fromY));
    page.lineTo(across(toX), up(toY));
    page.stroke();
    page.setLineDashPattern(new float[] {}, 0);
  }

  /** A QR code without its quiet zone, which is to be left free around it. */
  void code(double x, double y, double side, QrCode code) throws IOException {
    double module = side / code.side();
    for (int row = 0; row < code.side(); row++) {
      int column = 0;
      while (column < code.side()) {
        int from = column;
        while (column < code.side() && code.isDark(column, row)) {
          column++;
        }
        if (column > from) {
          dark(x + from * module, y + row * module, (column - from) * module, module);
        }
        column++;
      }
    }
    page.fill();
  }

  private void dark(double x, double y, double width, double height) throws IOException {
    double more = height * OVERLAP;
    page.addRect(across(x), up(y + height + more), length(width + more), length(height + 2 * more));
  }

  /** The file. Nothing can be written after it. */
  byte[] bytes() throws IOException {
    page.close();
    for (int number = 1; number <= pages.size(); number++) {
      PDPage numbered = pages.get(number - 1);
      page =
          new PDPageContentStream(
              document, numbered, PDPageContentStream.AppendMode.APPEND, true, true);
      String line = foot + "    " + number + " / " + pages.size();
      double width = font.width(line, FOOT_SIZE) / POINTS;
      text((WIDTH - width) / 2, FOOT, FOOT_SIZE, line);
      page.close();
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    document.save(out);
    return out.toByteArray();
  }

  @Override
  public void close() throws IOException {
    page.close();
    document.close();
  }

  private static float across(double x) {
    return length(x);
  }

  private static float up(double y) {
    return length(HEIGHT - y);
  }

  private static float length(double millimetres) {
    return (float) (millimetres * POINTS);
  }
}
