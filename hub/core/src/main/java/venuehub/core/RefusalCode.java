package venuehub.core;

import java.util.Locale;

/** Every reason the rules have to refuse a command. The wire's code is the name in kebab-case. */
public enum RefusalCode {
  /** What the command would bring about already holds. */
  ALREADY_SO("Already so"),
  /** No such household, unit, counter, call or the like in this venue. */
  UNKNOWN("Unknown", 404);

  private final String title;
  private final int status;

  RefusalCode(String title) {
    this(title, 409);
  }

  RefusalCode(String title, int status) {
    this.title = title;
    this.status = status;
  }

  /** The code on the wire, such as {@code unit-not-free}. */
  public String wire() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** A few words for people. */
  public String title() {
    return title;
  }

  /**
   * The HTTP status: 409 refused by a rule, 403 not this person's to do, 404 names something that
   * is not there.
   */
  public int status() {
    return status;
  }
}
