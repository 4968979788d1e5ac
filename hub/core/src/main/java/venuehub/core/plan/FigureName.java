package venuehub.core.plan;

import java.util.Locale;

/**
 * The figures a day is measured by (domain.md §8), in the order they are shown. What exactly each
 * counts stands in its definition, which is data.
 */
public enum FigureName {
  COMPLETION(Unit.PERCENT, Bound.AT_LEAST, true),
  COMPLAINTS(Unit.PERCENT, Bound.AT_MOST, false),
  SATISFACTION(Unit.PERCENT, Bound.AT_LEAST, false),
  EMERGENCY_RESPONSE(Unit.MINUTES, Bound.AT_MOST, false),
  COUNTER_MINUTES_MEDIAN(Unit.MINUTES, Bound.AT_MOST, false),
  COUNTER_MINUTES_LONGEST(Unit.MINUTES, Bound.AT_MOST, false),
  OBJECTIONS_HANDLED(Unit.PERCENT, Bound.AT_LEAST, true),
  PUBLICATION(Unit.PERCENT, Bound.AT_LEAST, true),
  SERVED_TODAY(Unit.HOUSEHOLDS, Bound.AT_LEAST, true),
  SERVED_THREE_DAYS(Unit.HOUSEHOLDS, Bound.AT_LEAST, true),
  /** One figure for each pool. */
  SERVED_FROM_POOL(Unit.HOUSEHOLDS, Bound.AT_LEAST, true),
  SHOW_UP(Unit.PERCENT, Bound.EXPECTED, false),
  TAKE_UP(Unit.PERCENT, Bound.EXPECTED, false);

  private final Unit unit;
  private final Bound bound;
  private final boolean grows;

  FigureName(Unit unit, Bound bound, boolean grows) {
    this.unit = unit;
    this.bound = bound;
    this.grows = grows;
  }

  /** What it is counted in. */
  public Unit unit() {
    return unit;
  }

  /** Which side of its target is good. */
  public Bound bound() {
    return bound;
  }

  /** Whether it rises as the day goes on: short of its target it is not missed before the end. */
  public boolean grows() {
    return grows;
  }

  /** The name on the wire, such as {@code served-today}. */
  public String wire() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What a figure is counted in. */
  public enum Unit {
    PERCENT,
    MINUTES,
    HOUSEHOLDS;

    /** The name on the wire. */
    public String wire() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What a target means. */
  public enum Bound {
    AT_LEAST,
    AT_MOST,
    /** Neither good nor bad: what the plan reckons with. */
    EXPECTED;

    /** The name on the wire, such as {@code at-least}. */
    public String wire() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
