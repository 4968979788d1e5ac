package venuehub.server.codec;

/** Why JSON does not fit a shape. Carries no stack trace: it is an answer, not a fault. */
public final class Misfit extends Exception {
  private static final long serialVersionUID = 1L;

  /** The kinds of misfit; the wire's code is the name in kebab-case. */
  public enum Code {
    UNKNOWN_FIELD,
    MISSING_FIELD,
    WRONG_TYPE,
    TOO_LONG,
    OUT_OF_RANGE,
    UNKNOWN_VALUE
  }

  private final Code code;
  private final String path;

  Misfit(Code code, String path, String expected, String but) {
    super("Expected " + path + " to be " + expected + ", but " + but + ".", null, false, false);
    this.code = code;
    this.path = path;
  }

  /** What kind of misfit. */
  public Code code() {
    return code;
  }

  /** Where, such as {@code args.text.zh}. */
  public String path() {
    return path;
  }

  /** "Expected …, but …". */
  public String detail() {
    return String.valueOf(getMessage());
  }
}
