package venuehub.core.plan;

import java.util.Locale;

/** What a zone is to those who walk through it. */
public enum ZoneKind {
  /** People wait or are served there. */
  HALL,
  /** People pass: a door or what lies before it. Warned of one step earlier. */
  DOOR,
  /** People pass: a corridor. Warned of one step earlier. */
  CORRIDOR;

  /** The name on the wire. */
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }
}
