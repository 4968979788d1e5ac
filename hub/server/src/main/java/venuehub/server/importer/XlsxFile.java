package venuehub.server.importer;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import venuehub.server.Bounds;

/** Reads one worksheet of a workbook. Numbers are taken as shown without format: 88.5, 132. */
final class XlsxFile {
  private static final int PIECE = 1 << 16;

  private XlsxFile() {}

  static @Nullable Sheet read(
      String file, byte[] bytes, @Nullable String sheetName, ImportProblems problems) {
    try {
      if (unpacksTooLarge(bytes)) {
        problems.add(
            ImportCode.FILE_TOO_LARGE,
            file,
            null,
            null,
            "at most " + (Bounds.IMPORT_UNPACKED_BYTES >> 20) + " MiB once unpacked",
            "the workbook has more");
        return null;
      }
      try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
        Optional<org.dhatim.fastexcel.reader.Sheet> sheet =
            sheetName == null
                ? Optional.of(workbook.getFirstSheet())
                : workbook.findSheet(sheetName);
        if (sheet.isEmpty()) {
          problems.add(
              ImportCode.SHEET_MISSING,
              file,
              null,
              null,
              "a sheet '" + sheetName + "'",
              "there is none");
          return null;
        }
        try (Stream<Row> rows = sheet.get().openStream()) {
          return new Sheet(file, rows.map(XlsxFile::line).filter(XlsxFile::isFilled).toList());
        }
      }
    } catch (IOException | ExcelReaderException | IllegalArgumentException malformed) {
      problems.add(
          ImportCode.FILE_MALFORMED,
          file,
          null,
          null,
          "a workbook (.xlsx)",
          "it cannot be read as one");
      return null;
    }
  }

  private static boolean unpacksTooLarge(byte[] bytes) throws IOException {
    long size = 0;
    byte[] piece = new byte[PIECE];
    try (ZipFile zip = ZipFile.builder().setByteArray(bytes).get()) {
      for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
        try (InputStream stream = zip.getInputStream(entry)) {
          size += size(stream, piece, Bounds.IMPORT_UNPACKED_BYTES - size);
        }
        if (size > Bounds.IMPORT_UNPACKED_BYTES) {
          return true;
        }
      }
    }
    return false;
  }

  private static long size(InputStream entry, byte[] piece, long enough) throws IOException {
    long size = 0;
    int read = entry.read(piece);
    while (read >= 0 && size <= enough) {
      size += read;
      read = entry.read(piece);
    }
    return size;
  }

  private static boolean isFilled(Sheet.Line line) {
    return line.cells().stream().anyMatch(cell -> !cell.isEmpty());
  }

  private static Sheet.Line line(Row row) {
    List<String> cells = new ArrayList<>();
    for (@Nullable Cell cell : row) {
      cells.add(cell == null ? "" : text(cell));
    }
    return new Sheet.Line(row.getRowNum(), cells);
  }

  private static String text(Cell cell) {
    if (cell.getType() == CellType.NUMBER) {
      return cell.asNumber().stripTrailingZeros().toPlainString();
    }
    @Nullable String text =
        cell.getType() == CellType.FORMULA ? cell.getRawValue() : cell.getText();
    return text == null ? "" : text.strip();
  }
}
