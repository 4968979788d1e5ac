package venuehub.server.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import venuehub.core.figure.Count;
import venuehub.core.figure.Figure;

/**
 * The day's figures as a table to take away, one row each.
 *
 * @param header the names of the columns
 * @param rows cells: text, numbers, truth values; null where nothing is known
 */
public record FigureTable(List<String> header, List<List<@Nullable Object>> rows) {
  /** Spreadsheets take a CSV file for Unicode only if it begins so. */
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  /** What a spreadsheet would take for the beginning of a formula. */
  private static final String FORMULA_BEGINS = "=+-@\t\r\n";

  private static final int CELL_WIDTH = 16;
  private static final int TEXT_WIDTH = 48;

  /**
   * The table of some figures.
   *
   * @param at venue time as of which they hold
   * @param seq the last entry they follow from
   */
  public static FigureTable of(
      List<Figure> figures, FigureQueries queries, String venue, Instant at, long seq) {
    List<String> header =
        ReportResource.text("figures/columns.txt").lines().filter(line -> !line.isBlank()).toList();
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (Figure figure : figures) {
      rows.add(row(figure, queries.of(figure, venue), at, seq));
    }
    return new FigureTable(header, rows);
  }

  private static List<@Nullable Object> row(
      Figure figure, @Nullable String query, Instant at, long seq) {
    @Nullable Count count = figure.count();
    List<@Nullable Object> row = new ArrayList<>();
    row.add(figure.id());
    row.add(figure.label().zh());
    row.add(figure.label().en());
    row.add(count == null ? null : count.value());
    row.add(figure.name().unit().wire());
    row.add(figure.target());
    row.add(figure.target() == null ? null : figure.name().bound().wire());
    row.add(figure.met());
    row.add(count == null ? null : count.numerator());
    row.add(count == null ? null : count.denominator());
    row.add(figure.definition().zh());
    row.add(figure.definition().en());
    row.add(query);
    row.add(at.toString());
    row.add(seq);
    return row;
  }

  /** UTF-8 with a byte order mark; no cell of it is taken for a formula. */
  public byte[] csv() {
    StringWriter text = new StringWriter().append(BYTE_ORDER_MARK);
    CsvWriter writer = CsvWriter.builder().build(text);
    writer.writeRecord(header);
    for (List<@Nullable Object> row : rows) {
      writer.writeRecord(row.stream().map(FigureTable::written).toList());
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String written(@Nullable Object cell) {
    return switch (cell) {
      case null -> "";
      case String text when !text.isEmpty() && FORMULA_BEGINS.indexOf(text.charAt(0)) >= 0 ->
          "'" + text;
      default -> cell.toString();
    };
  }

  /** A workbook of one sheet; numbers are numbers, text is never a formula. */
  public byte[] xlsx() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "Venue Hub", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("KPI");
      sheet.freezePane(0, 1);
      for (int column = 0; column < header.size(); column++) {
        sheet.value(0, column, header.get(column));
        sheet.style(0, column).bold().set();
        sheet.width(column, isLong(column) ? TEXT_WIDTH : CELL_WIDTH);
      }
      for (int row = 0; row < rows.size(); row++) {
        for (int column = 0; column < header.size(); column++) {
          put(sheet, row + 1, column, rows.get(row).get(column));
        }
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  private boolean isLong(int column) {
    return rows.stream()
        .anyMatch(row -> row.get(column) instanceof String text && text.length() > TEXT_WIDTH);
  }

  private static void put(Worksheet sheet, int row, int column, @Nullable Object cell) {
    switch (cell) {
      case null -> {}
      case Number number -> sheet.value(row, column, number);
      case Boolean met -> sheet.value(row, column, met);
      default -> {
        sheet.value(row, column, cell.toString());
        sheet.style(row, column).wrapText(true).verticalAlignment("top").set();
      }
    }
  }
}
