package venuehub.server.bench;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a benchmark found: rows of text and numbers under named columns. */
public final class BenchTable {
  private final String title;
  private final List<String> columns;
  private final List<Object[]> rows = new ArrayList<>();

  /** An empty table. */
  public BenchTable(String title, String... columns) {
    this.title = title;
    this.columns = List.of(columns);
  }

  /** Adds a row: one {@link String}, {@link Long}, {@link Integer} or {@link Double} per column. */
  public void add(Object... cells) {
    if (cells.length != columns.size()) {
      throw new IllegalArgumentException(cells.length + " cells for " + columns);
    }
    rows.add(cells.clone());
  }

  /** For people: aligned, numbers to the right. */
  public String text() {
    StringBuilder out = new StringBuilder(title).append('\n');
    appendLine(out, columns.toArray());
    rows.forEach(row -> appendLine(out, row));
    return out.toString();
  }

  /** For programs: an array of objects by column. */
  public ArrayNode json() {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    for (Object[] row : rows) {
      ObjectNode object = array.addObject();
      for (int column = 0; column < row.length; column++) {
        object.putPOJO(columns.get(column), row[column]);
      }
    }
    return array;
  }

  private void appendLine(StringBuilder out, Object[] cells) {
    for (int column = 0; column < cells.length; column++) {
      String text = text(cells[column]);
      String padding = " ".repeat(width(column) - text.length());
      out.append("  ").append(cells[column] instanceof Number ? padding + text : text + padding);
    }
    out.append('\n');
  }

  private int width(int column) {
    int width = columns.get(column).length();
    for (Object[] row : rows) {
      width = Math.max(width, text(row[column]).length());
    }
    return width;
  }

  private static String text(Object cell) {
    return cell instanceof Double number
        ? String.format(Locale.ROOT, "%.2f", number)
        : cell.toString();
  }
}
