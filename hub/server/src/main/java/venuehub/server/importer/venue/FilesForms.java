package venuehub.server.importer.venue;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import venuehub.server.Bounds;
import venuehub.server.form.About;
import venuehub.server.form.Range;
import venuehub.server.form.Shorthand;

/**
 * The section {@code files} of {@code venue.yaml}: which tables hold what, and in which columns.
 */
public final class FilesForms {
  private FilesForms() {}

  @About("Where rows come from. A file name alone stands for {file: name}.")
  @Shorthand("file")
  public record TableForm(
      @About("A CSV or XLSX file in the folder, or several with the same columns.")
          @Range(least = 1, most = Bounds.IMPORT_FILES)
          List<String> file,
      @About("Name of the worksheet; the first one if left out.") @Nullable String sheet,
      @About("Row of the headers, as a spreadsheet numbers rows; found by the headers if left out.")
          @Range(least = 1, most = 1000)
          @Nullable Integer headerRow,
      @About("Only for a file whose encoding is not found out rightly: utf-8 or gb18030.")
          @Nullable Encoding encoding,
      @About("Only rows that have one of these texts in the column are read.")
          @Nullable RowsForm only,
      @About(
              "Rows that have one of these texts in the column are not read. Rows that begin with"
                  + " 合计 or the like are not read anyway.")
          @Nullable RowsForm skip,
      @About("Columns whose empty cells mean the one above, as where cells were merged: [楼栋].")
          @Nullable List<String> fill,
      @About("Texts that count as an empty cell, instead of the default ones.")
          @Nullable List<String> empty) {}

  /** The encodings of text files. */
  public enum Encoding {
    UTF_8,
    GB18030
  }

  @About("A choice of rows by the text of a column.")
  public record RowsForm(
      String column,
      @About("The texts.") @Nullable List<String> values,
      @About("Whether an empty cell is meant too.") @Nullable Boolean empty) {}

  @About(
      "Where a field comes from: a column, a constant, or a template of several columns. A header"
          + " alone stands for {column: header}.")
  @Shorthand("column")
  public record SourceForm(
      @About("The header; a list of headers means the first that is there.")
          @Nullable List<String> column,
      @About(
              "What the texts of the column mean. Without it, ids, labels and names of the plan are"
                  + " understood.")
          @Nullable Map<String, String> values,
      @About("The value where the cell is empty.") @Nullable String otherwise,
      @About("The same value for every row.") @Nullable String constant,
      @About("Several columns put together, their headers in braces: \"{楼层}{房号}\".")
          @Nullable String template,
      @About("Cuts the text at this mark; part says which piece is meant.") @Nullable String split,
      @About("Number of the piece from 1, or from the end with -1.") @Range(least = -20, most = 20)
          @Nullable Integer part,
      @About("Keeps only the digits.") @Nullable Boolean digits,
      @About("Keeps so many characters from the start.") @Range(least = 1, most = 100)
          @Nullable Integer first,
      @About("Keeps so many characters at the end.") @Range(least = 1, most = 100)
          @Nullable Integer last,
      @About("Drops so many characters at the end.") @Range(least = 1, most = 100)
          @Nullable Integer withoutLast) {

    /** A source that is one of some headers. */
    public static SourceForm columns(List<String> headers) {
      return of(headers, null, null, null);
    }

    /** A source that is a column whose texts have meanings; without column it gives nothing. */
    public static SourceForm mapped(
        @Nullable List<String> headers, @Nullable Map<String, String> values) {
      return of(headers, values, null, null);
    }

    /** The source of a form that knows only these ways. */
    public static SourceForm of(
        @Nullable List<String> column,
        @Nullable Map<String, String> values,
        @Nullable String otherwise,
        @Nullable String constant) {
      return new SourceForm(
          column, values, otherwise, constant, null, null, null, null, null, null, null);
    }
  }

  /** The tables. */
  public record FilesForm(UnitsForm units, HouseholdsForm households, @Nullable StaffForm staff) {}

  @About("The units.")
  public record UnitsForm(TableForm from, @Nullable UnitFieldsForm fields) {}

  @About("The households.")
  public record HouseholdsForm(
      TableForm from,
      @Nullable HouseholdFieldsForm fields,
      @About(
              "Equal places in the order of a group and its pools: draw (they are drawn on the"
                  + " spot, the default) or refuse.")
          @Nullable OnTies ties) {}

  /** What equal places in the published order mean. */
  public enum OnTies {
    DRAW,
    REFUSE
  }

  @About("The staff accounts; may also be written in venue.yaml under staff.")
  public record StaffForm(TableForm from, @Nullable StaffFieldsForm fields) {}

  @About("The fields of an account.")
  public record StaffFieldsForm(
      @Nullable SourceForm name,
      @Nullable SourceForm displayName,
      @Nullable SourceForm role,
      @Nullable SourceForm password) {}
}
