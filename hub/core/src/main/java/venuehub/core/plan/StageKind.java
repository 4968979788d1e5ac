package venuehub.core.plan;

import java.util.Locale;

/** What is done at a stage. */
public enum StageKind {
  /** Qualification re-check 资格复核: several counters side by side. */
  REVIEW,
  /** Unit selection 选房: serial inside a pool. */
  SELECTION,
  /** Contract signing 签约: several counters side by side. */
  SIGNING;

  /** The name on the wire. */
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }
}
