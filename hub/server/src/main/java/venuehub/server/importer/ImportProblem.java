package venuehub.server.importer;

import org.jspecify.annotations.Nullable;

/**
 * What is wrong with an imported file.
 *
 * @param file name of the file in the folder
 * @param row as a spreadsheet numbers rows, or the line of {@code venue.yaml}; null: the whole file
 * @param column the header, or the path in {@code venue.yaml}
 * @param code kebab-case, such as {@code value-unknown}
 * @param sentence "Expected …, but …."
 */
public record ImportProblem(
    String file, @Nullable Integer row, @Nullable String column, String code, String sentence) {
  /** File, row, column, code and sentence on one line. */
  @Override
  public String toString() {
    String where =
        file + (row == null ? "" : ":" + row) + (column == null ? "" : " [" + column + "]");
    return where + " " + code + ": " + sentence;
  }
}
