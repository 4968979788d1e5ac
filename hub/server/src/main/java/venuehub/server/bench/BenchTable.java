package venuehub.server.bench;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What a benchmark found: rows of text and numbers under named columns, each with what it must
 * reach.
 */
public final class BenchTable {
  private final String title;
  private final List<String> columns;
  private final List<Row> rows = new ArrayList<>();

  private record Row(Object[] cells, Target target) {
    Object[] shown() {
      return Stream.concat(Stream.of(cells), Stream.of(target.text(), target.verdict())).toArray();
    }
  }

  /** An empty table. */
  public BenchTable(String title, String... columns) {
    this.title = title;
    this.columns = List.of(columns);
  }

  /** Adds a row: one {@link String}, {@link Long}, {@link Integer} or {@link Double} per column. */
  void add(Target target, Object... cells) {
    if (cells.length != columns.size()) {
      throw new IllegalArgumentException(cells.length + " cells for " + columns);
    }
    rows.add(new Row(cells.clone(), target));
  }

  /** For people: aligned, numbers to the right. */
  public String text() {
    List<Object[]> lines = new ArrayList<>();
    lines.add(Stream.concat(columns.stream(), Stream.of("target", "")).toArray());
    rows.forEach(row -> lines.add(row.shown()));
    StringBuilder out = new StringBuilder(title).append('\n');
    lines.forEach(line -> appendLine(out, line, lines));
    return out.toString();
  }

  /**
   * For programs: the title, and an array of objects by column; {@code met} only where it can be.
   */
  public ObjectNode json() {
    ObjectNode table = JsonNodeFactory.instance.objectNode().put("title", title);
    ArrayNode array = table.putArray("rows");
    for (Row row : rows) {
      ObjectNode object = array.addObject();
      for (int column = 0; column < row.cells().length; column++) {
        put(object, columns.get(column), row.cells()[column]);
      }
      if (row.target().met() != null) {
        object.put("target", row.target().text()).put("met", row.target().met());
      }
    }
    return table;
  }

  private static void put(ObjectNode object, String name, Object cell) {
    switch (cell) {
      case Double number when Double.isFinite(number) -> object.put(name, number);
      case Double none -> object.putNull(name);
      case Long number -> object.put(name, number);
      case Integer number -> object.put(name, number);
      default -> object.put(name, cell.toString());
    }
  }

  private static void appendLine(StringBuilder out, Object[] cells, List<Object[]> lines) {
    StringBuilder line = new StringBuilder();
    for (int column = 0; column < cells.length; column++) {
      String text = text(cells[column]);
      String padding = " ".repeat(width(lines, column) - text.length());
      boolean right = lines.getLast()[column] instanceof Number;
      line.append("  ").append(right ? padding + text : text + padding);
    }
    out.append(line.toString().stripTrailing()).append('\n');
  }

  private static int width(List<Object[]> lines, int column) {
    return lines.stream().mapToInt(line -> text(line[column]).length()).max().orElse(0);
  }

  private static String text(Object cell) {
    return cell instanceof Double number
        ? String.format(Locale.ROOT, number >= 1000 ? "%.0f" : "%.2f", number)
        : cell.toString();
  }
}
