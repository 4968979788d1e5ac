package venuehub.server.importer;

import java.util.List;

/** The filled rows of a file, before it is known which of them holds the headers. */
record Sheet(String file, List<Line> lines) {
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
  }
}
