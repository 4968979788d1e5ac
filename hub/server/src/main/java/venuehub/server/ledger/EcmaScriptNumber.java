package venuehub.server.ledger;

/**
 * Numbers as ECMAScript's Number::toString writes them (ECMA-262 §6.1.6.1.20), which RFC 8785 asks
 * for.
 */
final class EcmaScriptNumber {
  private EcmaScriptNumber() {}

  static void append(StringBuilder out, double number) {
    if (!Double.isFinite(number)) {
      throw new IllegalArgumentException("Expected a finite number, but found " + number);
    }
    if (number == 0) {
      out.append('0');
      return;
    }
    if (number < 0) {
      out.append('-');
    }
    // The shortest digits that read back as the same number: 0.DIGITS times ten to the power of
    // point.
    String java = Double.toString(Math.abs(number));
    int e = java.indexOf('E');
    String mantissa = e < 0 ? java : java.substring(0, e);
    int dot = mantissa.indexOf('.');
    String digits = mantissa.substring(0, dot) + mantissa.substring(dot + 1);
    int point = dot + (e < 0 ? 0 : Integer.parseInt(java.substring(e + 1)));
    int leading = 0;
    while (digits.charAt(leading) == '0') {
      leading++;
    }
    int end = digits.length();
    while (digits.charAt(end - 1) == '0') {
      end--;
    }
    appendDigits(
        out,
        oneDigit(Math.abs(number), digits.substring(leading, end), point - leading),
        point - leading);
  }

  // Java keeps two digits where one would read back the same (4.9E-324); ECMAScript does not.
  private static String oneDigit(double number, String digits, int point) {
    if (digits.length() != 2) {
      return digits;
    }
    int rounded = digits.charAt(0) - '0' + (digits.charAt(1) >= '5' ? 1 : 0);
    if (rounded < 10 && Double.parseDouble("0." + rounded + "E" + point) == number) {
      return Integer.toString(rounded);
    }
    return digits;
  }

  private static void appendDigits(StringBuilder out, String digits, int point) {
    int count = digits.length();
    if (count <= point && point <= 21) {
      out.append(digits).repeat('0', point - count);
    } else if (0 < point && point <= 21) {
      out.append(digits, 0, point).append('.').append(digits, point, count);
    } else if (-6 < point && point <= 0) {
      out.append("0.").repeat('0', -point).append(digits);
    } else {
      out.append(digits.charAt(0));
      if (count > 1) {
        out.append('.').append(digits, 1, count);
      }
      out.append('e').append(point > 0 ? "+" : "").append(point - 1);
    }
  }
}
