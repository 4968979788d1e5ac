package venuehub.core.day;

/**
 * Where the venue is in its days.
 *
 * @param number the day at hand, or the last that was open; 0 before the first
 * @param open whether the venue is open
 * @param simulatedSpeed venue seconds per second of a simulated venue, 0 for a real one
 */
public record DayState(int number, boolean open, int simulatedSpeed) {
  /** Before the first day. */
  public static final DayState BEFORE = new DayState(0, false, 0);
}
