package venuehub.core;

import java.util.Locale;

/** What a caller may be. The names are the wire's, in lower case (contract.md §5). */
public enum Role {
  PUBLIC,
  HOUSEHOLD,
  SCREEN,
  SENSOR,
  RADIO,
  GATE,
  COUNTER,
  SUPERVISOR,
  SECURITY,
  TECH,
  OBJECTION,
  MANAGER,
  OBSERVER,
  ADMIN,
  /** The hub itself: time passing, relays. Never given to a person. */
  HUB;

  /** The name on the wire, such as {@code counter}. */
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }
}
