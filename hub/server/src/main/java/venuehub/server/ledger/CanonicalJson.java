package venuehub.server.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Iterator;

/**
 * JSON in the one form of RFC 8785: members sorted by UTF-16 code units, no space, numbers as
 * ECMAScript writes them.
 */
public final class CanonicalJson {
  /** Beyond this a whole number is no longer exact for every reader (RFC 7493). */
  private static final long EXACT = (1L << 53) - 1;

  private static final char[] HEX = "0123456789abcdef".toCharArray();

  private CanonicalJson() {}

  /**
   * The canonical form of a value.
   *
   * @throws IllegalArgumentException if it has none: half a surrogate pair, a number that is not
   *     finite or not exact
   */
  public static String of(JsonNode value) {
    StringBuilder out = new StringBuilder(256);
    append(out, value);
    return out.toString();
  }

  /** Appends the canonical form of a value. */
  static void append(StringBuilder out, JsonNode value) {
    switch (value.getNodeType()) {
      case OBJECT -> appendObject(out, value);
      case ARRAY -> appendArray(out, value);
      case STRING -> appendText(out, value.textValue());
      case NUMBER -> appendNumber(out, value);
      case BOOLEAN -> out.append(value.booleanValue());
      case NULL -> out.append("null");
      case BINARY, MISSING, POJO ->
          throw new IllegalArgumentException("Expected JSON, but found " + value.getNodeType());
    }
  }

  private static void appendObject(StringBuilder out, JsonNode object) {
    String[] names = new String[object.size()];
    int count = 0;
    boolean sorted = true;
    for (Iterator<String> each = object.fieldNames(); each.hasNext(); count++) {
      names[count] = each.next();
      sorted &= count == 0 || names[count - 1].compareTo(names[count]) < 0;
    }
    if (!sorted) {
      Arrays.sort(names);
    }
    out.append('{');
    for (int i = 0; i < count; i++) {
      if (i > 0) {
        out.append(',');
      }
      appendText(out, names[i]);
      out.append(':');
      append(out, object.get(names[i]));
    }
    out.append('}');
  }

  private static void appendArray(StringBuilder out, JsonNode array) {
    out.append('[');
    for (int i = 0; i < array.size(); i++) {
      if (i > 0) {
        out.append(',');
      }
      append(out, array.get(i));
    }
    out.append(']');
  }

  private static void appendNumber(StringBuilder out, JsonNode number) {
    if (!number.isIntegralNumber()) {
      EcmaScriptNumber.append(out, number.doubleValue());
    } else if (number.canConvertToLong() && Math.abs(number.longValue()) <= EXACT) {
      out.append(number.longValue());
    } else {
      throw new IllegalArgumentException(
          "Expected a whole number up to 2^53 - 1, but found " + number);
    }
  }

  /** Appends a text in quotes. */
  static void appendText(StringBuilder out, String text) {
    out.append('"');
    int length = text.length();
    int plain = 0;
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c >= ' ' && c != '"' && c != '\\' && !Character.isSurrogate(c)) {
        continue;
      }
      if (Character.isSurrogate(c)) {
        if (Character.isLowSurrogate(c)
            || i + 1 == length
            || !Character.isLowSurrogate(text.charAt(i + 1))) {
          throw new IllegalArgumentException(
              "Expected whole characters, but found half a surrogate pair");
        }
        i++;
        continue;
      }
      out.append(text, plain, i);
      appendEscaped(out, c);
      plain = i + 1;
    }
    out.append(text, plain, length).append('"');
  }

  private static void appendEscaped(StringBuilder out, char c) {
    switch (c) {
      case '"' -> out.append("\\\"");
      case '\\' -> out.append("\\\\");
      case '\b' -> out.append("\\b");
      case '\t' -> out.append("\\t");
      case '\n' -> out.append("\\n");
      case '\f' -> out.append("\\f");
      case '\r' -> out.append("\\r");
      default -> out.append("\\u00").append(HEX[c >> 4]).append(HEX[c & 0xf]);
    }
  }
}
