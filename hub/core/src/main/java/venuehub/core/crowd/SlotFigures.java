package venuehub.core.crowd;

import venuehub.core.plan.CrowdLimits.Thresholds;
import venuehub.core.plan.Level;

/**
 * A zone during a slot, as far as its people were known.
 *
 * @param known microseconds of the slot during which they were known
 * @param people their sum over that time, in people-microseconds
 * @param peak the highest mean over one minute, in people
 * @param blue people-microseconds at or above that threshold; the others alike
 */
public record SlotFigures(
    long known, long people, double peak, long blue, long yellow, long orange, long red) {
  static final SlotFigures NONE = new SlotFigures(0, 0, 0, 0, 0, 0, 0);

  private static final double MICROS_A_MINUTE = 60e6;

  /** So many people for so long. */
  SlotFigures plus(long micros, int inIt, double highest, double area, Thresholds thresholds) {
    long sum = Math.max(0, inIt) * micros;
    Level reached = thresholds.at(inIt / area, 1);
    return new SlotFigures(
        known + micros,
        people + sum,
        Math.max(peak, highest),
        blue + (reached.compareTo(Level.BLUE) >= 0 ? sum : 0),
        yellow + (reached.compareTo(Level.YELLOW) >= 0 ? sum : 0),
        orange + (reached.compareTo(Level.ORANGE) >= 0 ? sum : 0),
        red + (reached == Level.RED ? sum : 0));
  }

  /** The mean of the people; 0 while nothing is known. */
  public double mean() {
    return known == 0 ? 0 : (double) people / known;
  }

  /** Person-minutes at or above a level's threshold. */
  public double minutesFrom(Level level) {
    long sum =
        switch (level) {
          case NORMAL -> people;
          case BLUE -> blue;
          case YELLOW -> yellow;
          case ORANGE -> orange;
          case RED -> red;
        };
    return sum / MICROS_A_MINUTE;
  }
}
