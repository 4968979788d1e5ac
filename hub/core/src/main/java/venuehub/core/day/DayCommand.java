package venuehub.core.day;

import org.jspecify.annotations.Nullable;
import venuehub.core.Command;

/** What may be asked of the day as a whole. */
public sealed interface DayCommand extends Command {
  /**
   * Opens the venue.
   *
   * @param day number of the day; null: the one after the last that was open
   */
  record Open(@Nullable Integer day) implements DayCommand {}

  /** Closes the day at hand. */
  record Close() implements DayCommand {}

  /** The hub sets the speed of a simulated venue, in venue seconds per second. */
  record SetSpeed(int speed) implements DayCommand {}
}
