package venuehub.server.importer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import venuehub.server.Bounds;
import venuehub.server.importer.venue.FilesForms.RowsForm;
import venuehub.server.importer.venue.FilesForms.TableForm;

/** Reads the tables of a folder. */
final class TableFiles {
  private final ImportFolder folder;
  private final ImportProblems problems;
  private final List<String> asides;

  /**
   * @param asides first words of rows that are left out
   */
  TableFiles(ImportFolder folder, List<String> asides, ImportProblems problems) {
    this.folder = folder;
    this.asides = asides.stream().map(Header::plain).toList();
    this.problems = problems;
  }

  /**
   * The tables of the files a form names; those that cannot be read are left out.
   *
   * @param headers by which the row of the headers is found
   */
  List<Table> read(TableForm form, Collection<String> headers) {
    List<Table> tables = new ArrayList<>();
    int rows = 0;
    for (String file : form.file()) {
      @Nullable Sheet sheet = sheet(file, form);
      @Nullable Table table = sheet == null ? null : table(sheet, form, headers);
      if (table == null) {
        continue;
      }
      rows += table.lines().size();
      if (rows > Bounds.IMPORT_ROWS) {
        problems.add(
            ImportCode.TABLE_TOO_LARGE,
            file,
            null,
            null,
            "at most " + Bounds.IMPORT_ROWS + " rows",
            "there are " + rows);
        return List.of();
      }
      tables.add(table);
    }
    return tables;
  }

  private @Nullable Sheet sheet(String file, TableForm form) {
    byte @Nullable [] bytes = folder.bytes(file);
    if (bytes == null) {
      return null;
    }
    String name = file.toLowerCase(Locale.ROOT);
    if (name.endsWith(".xlsx")) {
      return XlsxFile.read(file, bytes, form.sheet(), problems);
    }
    if (name.endsWith(".csv") || name.endsWith(".txt") || name.endsWith(".tsv")) {
      return CsvFile.read(file, bytes, form.encoding(), problems);
    }
    problems.add(
        ImportCode.FILE_NOT_ALLOWED,
        file,
        null,
        null,
        "a file that ends in .csv or .xlsx",
        name.endsWith(".xls") ? "this is an old workbook: save it as .xlsx" : "this one does not");
    return null;
  }

  private @Nullable Table table(Sheet sheet, TableForm form, Collection<String> headers) {
    Set<String> wanted = headers.stream().map(Header::plain).collect(Collectors.toSet());
    Sheet.@Nullable Line upper = headerLine(sheet, form.headerRow(), wanted);
    if (upper == null) {
      return null;
    }
    Sheet.Line top = withLowerHeaders(sheet, upper, wanted);
    if (top.cells().size() > Bounds.IMPORT_COLUMNS) {
      problems.add(
          ImportCode.TABLE_TOO_LARGE,
          sheet.file(),
          top.number(),
          null,
          "at most " + Bounds.IMPORT_COLUMNS + " columns",
          "there are " + top.cells().size());
      return null;
    }
    List<Sheet.Line> lines =
        sheet.lines().stream()
            .filter(line -> line.number() > top.number())
            .filter(Sheet.Line::isFilled)
            .filter(line -> !isAside(line))
            .toList();
    return chosen(Table.under(top, sheet.file(), lines), form);
  }

  /** Sums, notes and signatures begin with a word for it, alone or before a colon. */
  private boolean isAside(Sheet.Line line) {
    String first =
        line.cells().stream()
            .filter(cell -> !cell.isEmpty())
            .findFirst()
            .map(Header::plain)
            .orElse("");
    return asides.contains(first.split(":", 2)[0]);
  }

  private Sheet.@Nullable Line headerLine(Sheet sheet, @Nullable Integer row, Set<String> wanted) {
    Sheet.@Nullable Line best = null;
    long most = 0;
    for (Sheet.Line line : sheet.lines()) {
      if (row != null && line.number() == row) {
        return line;
      }
      if (row == null && line.number() <= Bounds.IMPORT_HEADER_ROWS) {
        long fit = line.cells().stream().map(Header::plain).filter(wanted::contains).count();
        if (fit > most) {
          most = fit;
          best = line;
        }
      }
    }
    if (best == null) {
      problems.add(
          ImportCode.HEADERS_MISSING,
          sheet.file(),
          row,
          null,
          row == null
              ? "a row of headers among the first " + Bounds.IMPORT_HEADER_ROWS
              : "headers in row " + row,
          row == null ? "none of them has a known one" + others(sheet) : "there is no such row");
    }
    return best;
  }

  /**
   * The headers, where some of them stand in a second row below a common one. Such a row has
   * headers and nothing under the first column that is wanted; no row of the table is without that.
   */
  private static Sheet.Line withLowerHeaders(Sheet sheet, Sheet.Line upper, Set<String> wanted) {
    int first = 0;
    while (first < upper.cells().size() && !wanted.contains(Header.plain(upper.cell(first)))) {
      first++;
    }
    for (Sheet.Line lower : sheet.lines()) {
      boolean isNext = lower.number() == upper.number() + 1;
      if (isNext
          && lower.cell(first).isEmpty()
          && lower.cells().stream().map(Header::plain).anyMatch(wanted::contains)) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < Math.max(upper.cells().size(), lower.cells().size()); i++) {
          cells.add(lower.cell(i).isEmpty() ? upper.cell(i) : lower.cell(i));
        }
        return new Sheet.Line(lower.number(), cells);
      }
    }
    return upper;
  }

  private static String others(Sheet sheet) {
    return sheet.others().isEmpty()
        ? ""
        : "; the workbook has other sheets: " + String.join(", ", sheet.others());
  }

  private @Nullable Table chosen(Table table, TableForm form) {
    @Nullable RowsForm only = form.only();
    @Nullable RowsForm skip = form.skip();
    List<String> fill = form.fill() == null ? List.of() : form.fill();
    List<String> named = new ArrayList<>(fill);
    Stream.of(Optional.ofNullable(only), Optional.ofNullable(skip))
        .flatMap(Optional::stream)
        .forEach(rows -> named.add(rows.column()));
    if (!named.stream().filter(header -> !table.hasOne(header, problems)).toList().isEmpty()) {
      return null;
    }
    Table chosen =
        table.with(
            table.rows().stream()
                .filter(row -> only == null || matches(row, only))
                .filter(row -> skip == null || !matches(row, skip))
                .map(Table.TableRow::line)
                .toList());
    return chosen.with(filled(chosen, fill));
  }

  /** The rows with the empty cells of some columns as the ones above. */
  private static List<Sheet.Line> filled(Table table, List<String> headers) {
    Set<Integer> columns =
        headers.stream()
            .map(header -> Objects.requireNonNull(table.columns().get(Header.plain(header))))
            .collect(Collectors.toSet());
    List<Sheet.Line> lines = new ArrayList<>();
    Sheet.Line above = new Sheet.Line(0, List.of());
    for (Sheet.Line line : table.lines()) {
      List<String> cells = new ArrayList<>();
      int width = Math.max(line.cells().size(), above.cells().size());
      for (int i = 0; i < width; i++) {
        boolean asAbove = columns.contains(i) && line.cell(i).isEmpty();
        cells.add(asAbove ? above.cell(i) : line.cell(i));
      }
      above = new Sheet.Line(line.number(), cells);
      lines.add(above);
    }
    return lines;
  }

  private static boolean matches(Table.TableRow row, RowsForm rows) {
    String cell = Header.plain(row.cell(rows.column()));
    @Nullable List<String> values = rows.values();
    return cell.isEmpty()
        ? Boolean.TRUE.equals(rows.empty())
        : values != null && values.stream().map(Header::plain).anyMatch(cell::equals);
  }
}
