package venuehub.server.importer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import venuehub.server.form.Closest;

/**
 * Rows under headers.
 *
 * @param top the row of the headers
 * @param columns index by plain header; the first of those that are alike
 * @param twice plain headers that stand more than once
 */
record Table(
    String file,
    Sheet.Line top,
    Map<String, Integer> columns,
    Set<String> twice,
    List<Sheet.Line> lines) {
  private static final int SHOWN = 30;

  static Table under(Sheet.Line top, String file, List<Sheet.Line> lines) {
    Map<String, Integer> columns = new HashMap<>();
    Set<String> twice = new HashSet<>();
    for (int i = 0; i < top.cells().size(); i++) {
      String header = Header.plain(top.cell(i));
      if (!header.isEmpty() && columns.putIfAbsent(header, i) != null) {
        twice.add(header);
      }
    }
    return new Table(file, top, columns, twice, lines);
  }

  Table with(List<Sheet.Line> others) {
    return new Table(file, top, columns, twice, others);
  }

  /** The first of these headers that is there, as it was asked for. */
  @Nullable String first(List<String> headers) {
    return headers.stream().filter(this::has).findFirst().orElse(null);
  }

  boolean has(String header) {
    return columns.containsKey(Header.plain(header));
  }

  /** Whether there is one such column; notes it if there is none, or if it is not clear which. */
  boolean hasOne(String header, ImportProblems problems) {
    if (!has(header)) {
      missing(header, List.of(header), problems);
      return false;
    }
    if (twice.contains(Header.plain(header))) {
      problems.add(
          ImportCode.COLUMN_TWICE,
          file,
          top.number(),
          header,
          "one column '" + header + "'",
          "several have this header");
      return false;
    }
    return true;
  }

  /** Notes that none of these headers is there. */
  void missing(String shown, List<String> headers, ImportProblems problems) {
    List<String> there = top.cells().stream().filter(cell -> !cell.isEmpty()).toList();
    String listed = String.join(", ", there.stream().limit(SHOWN).toList());
    problems.add(
        ImportCode.COLUMN_MISSING,
        file,
        top.number(),
        shown,
        "a column '" + String.join("' or '", headers) + "'",
        "the headers are " + listed + Closest.hint(headers.getFirst(), there));
  }

  /** The rows, so that each knows its table. */
  List<TableRow> rows() {
    List<TableRow> rows = new ArrayList<>();
    lines.forEach(line -> rows.add(new TableRow(this, line)));
    return rows;
  }

  /** One row. */
  record TableRow(Table table, Sheet.Line line) {
    /** The text under a header that is there. */
    String cell(String header) {
      @Nullable Integer index = table.columns.get(Header.plain(header));
      return index == null ? "" : line.cell(index);
    }

    /** Where it is, for a sentence about another row. */
    String place() {
      return "row " + line.number() + " of " + table.file;
    }
  }
}
