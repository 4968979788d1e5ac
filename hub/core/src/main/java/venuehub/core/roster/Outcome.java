package venuehub.core.roster;

import java.util.Locale;

/** How a household's day ended (contract.md §5). The causes of giving up are kept apart. */
public enum Outcome {
  CONTRACTED,
  DECLINED,
  TIMED_OUT,
  ABSENT,
  UNSIGNED_FORM,
  UNSIGNED_CONTRACT,
  NO_UNIT_LEFT,
  DISQUALIFIED;

  /** The name on the wire, such as {@code timed-out}. */
  public String wire() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
