package venuehub.server.importer;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import venuehub.server.importer.venue.FilesForms.Encoding;

/** Reads CSV: comma, semicolon or tab, whichever the file uses. */
final class CsvFile {
  private static final char[] SEPARATORS = {',', ';', '\t'};
  private static final Pattern KEPT_AS_TEXT = Pattern.compile("=\"([^\"]*)\"|'(.+)");
  private static final int LOOKED_AT = 4_000;

  private CsvFile() {}

  static @Nullable Sheet read(
      String file, byte[] bytes, @Nullable Encoding encoding, ImportProblems problems) {
    @Nullable String text = TextDecoder.text(file, bytes, encoding, problems);
    if (text == null) {
      return null;
    }
    List<Sheet.Line> lines = new ArrayList<>();
    String lastField = "";
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder()
            .fieldSeparator(separator(text))
            .acceptCharsAfterQuotes(false)
            .ofCsvRecord(text)) {
      for (CsvRecord row : reader) {
        lines.add(
            new Sheet.Line(
                Math.toIntExact(row.getStartingLineNumber()),
                row.getFields().stream().map(CsvFile::text).toList()));
        lastField = row.getField(row.getFieldCount() - 1);
      }
    } catch (CsvParseException | UncheckedIOException | IOException malformed) {
      @Nullable Throwable cause = malformed.getCause();
      String said = (cause == null ? malformed : cause).getMessage();
      problems.add(
          ImportCode.FILE_MALFORMED,
          file,
          lines.isEmpty() ? 1 : lines.getLast().number() + 1,
          null,
          "CSV, with quotes closed and doubled inside",
          "it says: " + said);
      return null;
    }
    if (isOpen(lastField, text)) {
      problems.add(
          ImportCode.FILE_MALFORMED,
          file,
          lines.getLast().number(),
          null,
          "CSV, with quotes closed and doubled inside",
          "a quote that opens here is never closed");
      return null;
    }
    return new Sheet(file, lines, List.of());
  }

  /**
   * A cell's text, without the marks by which spreadsheets are kept from taking it for a number.
   */
  private static String text(String field) {
    String clean = Sheet.clean(field);
    Matcher kept = KEPT_AS_TEXT.matcher(clean);
    return kept.matches() ? kept.replaceAll("$1$2") : clean;
  }

  /** Whether the last field runs on to the end of the file: only quoted fields hold line ends. */
  private static boolean isOpen(String lastField, String text) {
    return lastField.indexOf('\n') >= 0 && !text.stripTrailing().endsWith("\"");
  }

  private static char separator(String text) {
    String start = text.substring(0, Math.min(LOOKED_AT, text.length()));
    char best = SEPARATORS[0];
    long most = 0;
    for (char separator : SEPARATORS) {
      long count = start.chars().filter(character -> character == separator).count();
      if (count > most) {
        most = count;
        best = separator;
      }
    }
    return best;
  }
}
