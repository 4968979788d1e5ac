package venuehub.server.importer;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.jspecify.annotations.Nullable;

/**
 * What people see of a number in a workbook, as far as that tells more than the number: leading
 * zeros, letters around it, dates. Everything else is the plain number: 88.5, 132.
 *
 * <p>Formats: ECMA-376 part 1, 18.8.30 and 18.8.31.
 */
final class ShownNumber {
  /** Spreadsheets compute with 15 digits; what they store beyond is the noise of binary numbers. */
  private static final MathContext DIGITS = new MathContext(15);

  private static final Pattern PIECE =
      Pattern.compile(
          "\"(?<quoted>[^\"]*)\"|\\\\(?<escaped>.)|(?<zero>0)|(?<plain>[-+/():!^&'~{}<>= ])");
  private static final Pattern NOT_SHOWN = Pattern.compile("\\[[^\\]]*]|_.|\\*.");
  private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^\\]hms]*]");
  private static final Pattern OF_DATES = Pattern.compile("[ymdhs]", Pattern.CASE_INSENSITIVE);

  private ShownNumber() {}

  /** The text of a cell that holds this number. */
  static String text(BigDecimal number, Cell cell) {
    @Nullable Integer id = cell.getDataFormatId();
    @Nullable String format = cell.getDataFormatString();
    if (isDate(id == null ? 0 : id, format == null ? "" : format) && number.signum() > 0) {
      return date(cell.asDate(), number);
    }
    BigDecimal shown = number.round(DIGITS).stripTrailingZeros();
    if (shown.precision() - shown.scale() > DIGITS.getPrecision()) {
      return shown.toString(); // 4.40300199001011E+17: the last digits are lost, and it shows
    }
    boolean isWhole = shown.scale() <= 0 && shown.signum() >= 0;
    @Nullable String filled = isWhole && format != null ? filled(format, shown) : null;
    return filled == null ? shown.toPlainString() : filled;
  }

  /**
   * The formats that are of dates without a text of their own, 27 to 36 and 50 to 58 in Chinese.
   */
  private static boolean isDate(int id, String format) {
    boolean builtIn = (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47);
    boolean chinese = id >= 50 && id <= 58;
    return builtIn
        || chinese
        || (!format.equalsIgnoreCase("general")
            && OF_DATES.matcher(LITERAL.matcher(format).replaceAll("")).find());
  }

  private static String date(LocalDateTime date, BigDecimal number) {
    LocalDateTime minute = date.plusSeconds(30).withSecond(0).withNano(0);
    boolean hasTime = !minute.toLocalTime().equals(LocalTime.MIDNIGHT);
    if (number.compareTo(BigDecimal.ONE) < 0) {
      return minute.toLocalTime().toString();
    }
    return hasTime
        ? minute.toLocalDate() + " " + minute.toLocalTime()
        : minute.toLocalDate().toString();
  }

  /** A format of zeros and letters with the digits put in; null: another kind of format. */
  private static @Nullable String filled(String format, BigDecimal number) {
    String section = NOT_SHOWN.matcher(format.split(";", 2)[0]).replaceAll("");
    List<String> pieces = new ArrayList<>();
    Matcher matcher = PIECE.matcher(section);
    int end = 0;
    int zeros = 0;
    while (matcher.lookingAt()) {
      boolean isZero = matcher.group("zero") != null;
      zeros += isZero ? 1 : 0;
      pieces.add(isZero ? "0" : letters(matcher));
      end = matcher.end();
      matcher.region(end, section.length());
    }
    return end < section.length() || zeros == 0 ? null : filled(pieces, zeros, number);
  }

  private static String letters(Matcher piece) {
    for (String kind : List.of("quoted", "escaped")) {
      @Nullable String letters = piece.group(kind);
      if (letters != null) {
        return letters;
      }
    }
    return piece.group();
  }

  /** The first zero stands for all digits that are more than there are zeros. */
  private static String filled(List<String> pieces, int zeros, BigDecimal number) {
    String digits = number.toPlainString();
    String padded = "0".repeat(Math.max(0, zeros - digits.length())) + digits;
    int more = padded.length() - zeros;
    StringBuilder shown = new StringBuilder();
    int next = 0;
    for (String piece : pieces) {
      if (piece.equals("0")) {
        int to = next == 0 ? 1 + more : next + 1;
        shown.append(padded, next, to);
        next = to;
      } else {
        shown.append(piece);
      }
    }
    return shown.toString().strip();
  }
}
