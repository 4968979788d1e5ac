package venuehub.core.turn;

import java.util.Locale;

/** Whether a counter serves. */
public enum CounterState {
  CLOSED,
  OPEN,
  /** Finishes whom it serves, calls nobody. */
  PAUSED;

  /** The name on the wire. */
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }
}
