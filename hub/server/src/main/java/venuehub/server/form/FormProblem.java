package venuehub.server.form;

import java.util.Locale;

/**
 * What is wrong with a file people write.
 *
 * @param line in the file, from 1; 0: the file as a whole
 * @param path of the value, such as {@code rules.calls.times}; empty: the file as a whole
 * @param expected what would have had to hold
 * @param but what holds instead
 */
public record FormProblem(Code code, int line, String path, String expected, String but) {
  private static final int SHOWN = 300;

  public FormProblem {
    path = shortened(path);
    but = shortened(but);
  }

  /** Whoever wrote a page where a word belongs need not read it again. */
  private static String shortened(String text) {
    return text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
  }

  /** The kinds of problem. */
  public enum Code {
    /** The file is no YAML. */
    YAML_MALFORMED,
    /** The file is larger, deeper or has more parts than any sensible one. */
    YAML_TOO_LARGE,
    /** A key stands twice in the same mapping. */
    MEMBER_TWICE,
    /** A member that must be there is not. */
    MEMBER_MISSING,
    /** A member nobody knows. */
    MEMBER_UNKNOWN,
    /** A value of another kind, such as a list where a number belongs. */
    VALUE_MALFORMED,
    /** A number outside its range, a text too long. */
    VALUE_OUT_OF_RANGE,
    /** A word that is none of those to choose from. */
    VALUE_UNKNOWN;

    /** The code on the wire, such as {@code member-missing}. */
    public String wire() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** The problem as a sentence. */
  public String detail() {
    return "Expected " + expected + ", but " + but + ".";
  }
}
