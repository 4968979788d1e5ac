package venuehub.core.unit;

import java.util.Locale;

/** The states of a unit (contract.md §5). */
public enum UnitState {
  FREE,
  /** Locked for the household that is choosing, until its time ends. */
  HELD,
  CHOSEN,
  CONTRACTED,
  /** Taken out for an objection or a fault. */
  SUSPENDED,
  /** Kept for a purpose. */
  RESERVED,
  /** Given back; free for the next in order. */
  RETURNED;

  /** Whether a household may hold it. */
  public boolean isFree() {
    return this == FREE || this == RETURNED;
  }

  /** The name on the wire. */
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }
}
