package venuehub.server.importer;

import java.math.BigDecimal;
import java.math.MathContext;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import venuehub.server.Bounds;
import venuehub.server.importer.venue.WordsForm;

/** Reads the values of cells and notes what is wrong with them. Null: empty, or noted. */
final class Cells {
  private static final Pattern WHOLE = Pattern.compile("第?(-?\\d{1,9})(?:\\.0+)?(?:口?人|[口名位号户])?");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,9}(\\.\\d{1,20})?");
  private static final Pattern THOUSANDS = Pattern.compile("(?<=\\d),(?=\\d{3}(?!\\d))");
  private static final MathContext DIGITS = new MathContext(15);
  private static final Pattern FLOOR = Pattern.compile("第?(-?\\d{1,3})(?:\\.0+)?[层楼fF]?");
  private static final Pattern SHORTENED = Pattern.compile("\\d(\\.\\d+)?[eE]\\+\\d+");
  private static final Pattern WRITTEN_AS_MEASURE = Pattern.compile("^(\\d+)\\.0+$");
  private static final Pattern FORMULA_ERROR =
      Pattern.compile("#(REF!|N/A|VALUE!|NAME\\?|DIV/0!|NULL!|NUM!)|Err:\\d+");
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
    if (FORMULA_ERROR.matcher(text).matches()) {
      note(ImportCode.VALUE_MALFORMED, row, field, what, "it is the error '" + text + "'");
      return null;
    }
    return text;
  }

  /**
   * A text by which a thing is known and asked for, as shown but for the width of its letters and
   * digits; and for the {@code .0} of programs that take a column of numbers with gaps for
   * measures.
   */
  @Nullable String code(Table.TableRow row, Field field, String what, @Nullable String text) {
    @Nullable String given = required(row, field, what, text);
    if (given != null && SHORTENED.matcher(given).matches()) {
      note(
          ImportCode.VALUE_MALFORMED,
          row,
          field,
          what + " in full",
          "it is '" + given + "', as spreadsheets shorten long numbers: make the column a text");
      return null;
    }
    return given == null ? null : WRITTEN_AS_MEASURE.matcher(halfWidth(given)).replaceFirst("$1");
  }

  /** A text that may be missing, such as a phone number. */
  @Nullable String optional(Table.TableRow row, Field field, String what) {
    @Nullable String text = field.text(row);
    return text == null ? null : code(row, field, what, text);
  }

  /**
   * Whether a value is not there yet; notes where it stands already.
   *
   * @param seen the values so far, each with its place
   * @param advice what to do about it, or nothing
   */
  boolean isFirst(
      Map<String, String> seen,
      Table.TableRow row,
      Field field,
      String expected,
      String value,
      String advice) {
    @Nullable String before = seen.putIfAbsent(value, row.place());
    if (before != null) {
      note(
          ImportCode.VALUE_TWICE,
          row,
          field,
          expected,
          "'" + value + "' stands in " + before + " already" + advice);
    }
    return before == null;
  }

  @Nullable Integer whole(Table.TableRow row, Field field, String text, int least, int most) {
    Matcher matcher = WHOLE.matcher(narrow(text));
    if (!matcher.matches()) {
      note(ImportCode.VALUE_MALFORMED, row, field, "a whole number", "it is '" + text + "'");
      return null;
    }
    int number = Integer.parseInt(matcher.group(1));
    if (number < least || number > most) {
      note(ImportCode.VALUE_OUT_OF_RANGE, row, field, least + " to " + most, "it is " + number);
      return null;
    }
    return number;
  }

  /** A floor area in m², above 0. */
  @Nullable Double area(Table.TableRow row, Field field, String text) {
    String plain =
        THOUSANDS.matcher(narrow(text)).replaceAll("").replaceAll("(?i)\\s*(m2|平方米|平米)$", "");
    if (!NUMBER.matcher(plain).matches()) {
      note(ImportCode.VALUE_MALFORMED, row, field, "an area in m²", "it is '" + text + "'");
      return null;
    }
    BigDecimal area = new BigDecimal(plain).round(DIGITS); // as spreadsheets do
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
    if (text == null || isOneOf(words.no(), text)) {
      return false;
    }
    if (!isOneOf(words.yes(), text)) {
      note(ImportCode.VALUE_UNKNOWN, row, field, "yes or no (是 or 否)", "it is '" + text + "'");
    }
    return true;
  }

  private static boolean isOneOf(List<String> choices, String text) {
    String plain = Header.plain(text);
    return choices.stream().map(Header::plain).anyMatch(plain::equals);
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

  private static String halfWidth(String text) {
    int[] narrow =
        text.codePoints()
            .map(letter -> letter > 0xFF00 && letter < 0xFF5F ? letter - 0xFEE0 : letter)
            .toArray();
    return new String(narrow, 0, narrow.length);
  }

  private static String narrow(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
  }
}
