package venuehub.server.importer;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;
import venuehub.server.Bounds;

/** Reads one worksheet of a workbook, cells as people see them. */
final class XlsxFile {
  private static final int PIECE = 1 << 16;
  private static final int FIRST_BYTES = 8;

  /** More rows than a table may have, so that it is noticed that there are too many. */
  private static final int ROWS = Bounds.IMPORT_HEADER_ROWS + Bounds.IMPORT_ROWS + 1;

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
      try (ReadableWorkbook workbook =
          new ReadableWorkbook(new ByteArrayInputStream(bytes), new ReadingOptions(true, true))) {
        return read(file, workbook, sheetName, problems);
      }
    } catch (IOException | RuntimeException malformed) { // a damaged workbook makes it throw any
      boolean isOld = isOldOrLocked(bytes);
      problems.add(
          ImportCode.FILE_MALFORMED,
          file,
          null,
          null,
          "a workbook (.xlsx)",
          isOld
              ? "it is an old one (.xls) or has a password: save it as .xlsx without"
              : "it cannot be read as one");
      return null;
    }
  }

  private static @Nullable Sheet read(
      String file, ReadableWorkbook workbook, @Nullable String sheetName, ImportProblems problems)
      throws IOException {
    List<String> names =
        workbook.getSheets().map(org.dhatim.fastexcel.reader.Sheet::getName).toList();
    Optional<org.dhatim.fastexcel.reader.Sheet> sheet =
        workbook
            .getSheets()
            .filter(
                each ->
                    sheetName == null
                        ? each.getVisibility() == SheetVisibility.VISIBLE
                        : sheetName.equals(each.getName()))
            .findFirst();
    if (sheet.isEmpty()) {
      problems.add(
          ImportCode.SHEET_MISSING,
          file,
          null,
          null,
          sheetName == null ? "a sheet" : "a sheet '" + sheetName + "'",
          "the sheets are " + String.join(", ", names));
      return null;
    }
    String own = sheet.get().getName();
    try (Stream<Row> rows = sheet.get().openStream()) {
      return new Sheet(
          file,
          rows.map(XlsxFile::line).filter(Sheet.Line::isFilled).limit(ROWS).toList(),
          names.stream().filter(name -> !name.equals(own)).toList());
    }
  }

  private static boolean isOldOrLocked(byte[] bytes) {
    return bytes.length > FIRST_BYTES && ReadableWorkbook.isOLE2Header(bytes);
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

  /** A row, of as many cells as tell whether there are too many. */
  private static Sheet.Line line(Row row) {
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < Math.min(row.getCellCount(), Bounds.IMPORT_COLUMNS + 1); i++) {
      @Nullable Cell cell = row.getCell(i);
      cells.add(cell == null ? "" : text(cell));
    }
    return new Sheet.Line(row.getRowNum(), cells);
  }

  private static String text(Cell cell) {
    return switch (cell.getValue()) {
      case null -> "";
      case BigDecimal number -> ShownNumber.text(number, cell);
      case Object other -> Sheet.clean(other.toString());
    };
  }
}
