package venuehub.core.plan;

import java.util.Locale;

/** The national colours of a warning, from nothing to the highest. The order is their rank. */
public enum Level {
  /** No warning. */
  NORMAL,
  /** IV 蓝. */
  BLUE,
  /** III 黄. */
  YELLOW,
  /** II 橙. */
  ORANGE,
  /** I 红. */
  RED;

  /** The name on the wire. */
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The next higher one; the highest is its own. */
  public Level next() {
    return this == RED ? RED : values()[ordinal() + 1];
  }
}
