package venuehub.server.importer;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The filled rows of a file, before it is known which of them holds the headers.
 *
 * @param others names of the workbook's other sheets
 */
record Sheet(String file, List<Line> lines, List<String> others) {
  private static final Pattern SPACE = Pattern.compile("[\\s\\u00A0\\u3000]+");
  private static final Pattern UNSEEN = Pattern.compile("[\\u200B-\\u200F\\u2060\\uFEFF]+");

  /**
   * A row.
   *
   * @param number as a spreadsheet numbers rows, from 1
   * @param cells texts without surrounding space
   */
  record Line(int number, List<String> cells) {
    String cell(int index) {
      return index < cells.size() ? cells.get(index) : "";
    }

    boolean isFilled() {
      return cells.stream().anyMatch(cell -> !cell.isEmpty());
    }
  }

  /**
   * A cell's text as people see it: several lines become one, and what cannot be seen goes (cells
   * copied from web pages often end in such).
   */
  static String clean(String text) {
    return SPACE.matcher(UNSEEN.matcher(text).replaceAll("")).replaceAll(" ").strip();
  }
}
