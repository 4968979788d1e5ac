package venuehub.server.importer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Rows under headers.
 *
 * @param columns index by plain header
 */
record Table(String file, Map<String, Integer> columns, List<Sheet.Line> lines) {
  /** The first of these headers that is there, as it was asked for. */
  @Nullable String first(List<String> headers) {
    return headers.stream()
        .filter(header -> columns.containsKey(Header.plain(header)))
        .findFirst()
        .orElse(null);
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
  }
}
