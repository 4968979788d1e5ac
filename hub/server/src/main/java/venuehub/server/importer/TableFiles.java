package venuehub.server.importer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import venuehub.server.Bounds;
import venuehub.server.importer.venue.FilesForms.RowsForm;
import venuehub.server.importer.venue.FilesForms.TableForm;

/** Reads the tables of a folder. */
final class TableFiles {
  private final ImportFolder folder;
  private final ImportProblems problems;

  TableFiles(ImportFolder folder, ImportProblems problems) {
    this.folder = folder;
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
        "this one does not");
    return null;
  }

  private @Nullable Table table(Sheet sheet, TableForm form, Collection<String> headers) {
    Sheet.@Nullable Line top = headerLine(sheet, form.headerRow(), headers);
    if (top == null) {
      return null;
    }
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
    Map<String, Integer> columns = new HashMap<>();
    for (int i = 0; i < top.cells().size(); i++) {
      String header = Header.plain(top.cell(i));
      if (!header.isEmpty() && columns.putIfAbsent(header, i) != null) {
        problems.add(
            ImportCode.COLUMN_TWICE,
            sheet.file(),
            top.number(),
            top.cell(i),
            "each header once",
            "'" + top.cell(i) + "' stands here again");
      }
    }
    List<Sheet.Line> lines =
        sheet.lines().stream()
            .filter(line -> line.number() > top.number())
            .filter(line -> line.cells().stream().anyMatch(cell -> !cell.isEmpty()))
            .toList();
    Table whole = new Table(sheet.file(), columns, lines);
    return chosen(whole, form);
  }

  private Sheet.@Nullable Line headerLine(
      Sheet sheet, @Nullable Integer row, Collection<String> headers) {
    Set<String> wanted = headers.stream().map(Header::plain).collect(Collectors.toSet());
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
          row == null ? "none of them has a known one" : "there is no such row");
    }
    return best;
  }

  private @Nullable Table chosen(Table table, TableForm form) {
    @Nullable RowsForm only = form.only();
    @Nullable RowsForm skip = form.skip();
    boolean known = hasColumn(table, only) & hasColumn(table, skip);
    if (!known) {
      return null;
    }
    List<Sheet.Line> lines =
        table.rows().stream()
            .filter(row -> only == null || matches(row, only))
            .filter(row -> skip == null || !matches(row, skip))
            .map(Table.TableRow::line)
            .toList();
    return new Table(table.file(), table.columns(), lines);
  }

  private boolean hasColumn(Table table, @Nullable RowsForm rows) {
    if (rows == null || table.columns().containsKey(Header.plain(rows.column()))) {
      return true;
    }
    problems.add(
        ImportCode.COLUMN_MISSING,
        table.file(),
        null,
        rows.column(),
        "a column '" + rows.column() + "'",
        "there is none");
    return false;
  }

  private static boolean matches(Table.TableRow row, RowsForm rows) {
    String cell = row.cell(rows.column());
    @Nullable List<String> values = rows.values();
    return cell.isEmpty()
        ? Boolean.TRUE.equals(rows.empty())
        : values != null && values.contains(cell);
  }
}
