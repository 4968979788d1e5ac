package venuehub.server.importer;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import venuehub.server.Bounds;
import venuehub.server.importer.venue.WordsForm;

/** Reads the values of cells and notes what is wrong with them. Null: empty, or noted. */
final class Cells {
  private static final Pattern WHOLE = Pattern.compile("-?\\d{1,9}");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,9}(\\.\\d{1,6})?");
  private static final Pattern FLOOR = Pattern.compile("第?(-?\\d{1,3})[层楼fF]?");
  private static final Pattern BASEMENT = Pattern.compile("(?:[bB]|负|地下)(\\d{1,2})[层楼fF]?");

  private final ImportProblems problems;
  private final WordsForm words;

  Cells(WordsForm words, ImportProblems problems) {
    this.words = words;
    this.problems = problems;
  }

  void note(ImportCode code, Table.TableRow row, Field field, String expected, String but) {
    problems.add(code, row.table().file(), row.line().number(), field.shown(), expected, but);
  }

  /** A text that must be there, of at most 200 characters. */
  @Nullable String required(Table.TableRow row, Field field, String what) {
    @Nullable String text = field.text(row);
    return required(row, field, what, text);
  }

  @Nullable String required(Table.TableRow row, Field field, String what, @Nullable String text) {
    if (text == null) {
      note(ImportCode.VALUE_MISSING, row, field, what, "there is none");
      return null;
    }
    if (text.length() > Bounds.TEXT_CHARACTERS) {
      note(
          ImportCode.VALUE_OUT_OF_RANGE,
          row,
          field,
          "at most " + Bounds.TEXT_CHARACTERS + " characters",
          "it has " + text.length());
      return null;
    }
    return text;
  }

  @Nullable Integer whole(Table.TableRow row, Field field, String text, int least, int most) {
    String plain = narrow(text);
    if (!WHOLE.matcher(plain).matches()) {
      note(ImportCode.VALUE_MALFORMED, row, field, "a whole number", "it is '" + text + "'");
      return null;
    }
    int number = Integer.parseInt(plain);
    if (number < least || number > most) {
      note(ImportCode.VALUE_OUT_OF_RANGE, row, field, least + " to " + most, "it is " + number);
      return null;
    }
    return number;
  }

  /** A floor area in m², above 0. */
  @Nullable Double area(Table.TableRow row, Field field, String text) {
    String plain = narrow(text).replaceAll("(?i)(m2|平方米)$", "");
    if (!NUMBER.matcher(plain).matches()) {
      note(ImportCode.VALUE_MALFORMED, row, field, "an area in m²", "it is '" + text + "'");
      return null;
    }
    BigDecimal area = new BigDecimal(plain);
    if (area.signum() <= 0 || area.doubleValue() > 100_000) {
      note(
          ImportCode.VALUE_OUT_OF_RANGE,
          row,
          field,
          "above 0 and at most 100,000 m²",
          "it is " + plain);
      return null;
    }
    return area.doubleValue();
  }

  @Nullable Integer floor(Table.TableRow row, Field field, String text) {
    String plain = narrow(text);
    Matcher basement = BASEMENT.matcher(plain);
    if (basement.matches()) {
      return -Integer.parseInt(basement.group(1));
    }
    Matcher storey = FLOOR.matcher(plain);
    if (storey.matches()) {
      return Integer.valueOf(storey.group(1));
    }
    note(
        ImportCode.VALUE_MALFORMED,
        row,
        field,
        "a storey such as 17, 第17层 or B1",
        "it is '" + text + "'");
    return null;
  }

  /** Yes or no; an empty cell means no. */
  boolean yes(Table.TableRow row, Field field) {
    @Nullable String text = field.text(row);
    if (text == null || words.no().contains(text)) {
      return false;
    }
    if (!words.yes().contains(text)) {
      note(ImportCode.VALUE_UNKNOWN, row, field, "yes or no (是 or 否)", "it is '" + text + "'");
    }
    return true;
  }

  /** One of the things the plan knows. */
  @Nullable String known(Table.TableRow row, Field field, Vocabulary vocabulary, String text) {
    @Nullable String id = vocabulary.id(text);
    if (id == null) {
      note(ImportCode.VALUE_UNKNOWN, row, field, vocabulary.choices(), vocabulary.but(text));
    }
    return id;
  }

  /** Pieces separated by comma, semicolon or 、. */
  static List<String> pieces(String text) {
    return Pattern.compile("[,;，；、]")
        .splitAsStream(text)
        .map(String::strip)
        .filter(piece -> !piece.isEmpty())
        .toList();
  }

  private static String narrow(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
  }
}
