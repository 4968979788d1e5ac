package venuehub.core.day;

import venuehub.core.Event;

/** What happened to the day as a whole. */
public sealed interface DayEvent extends Event {
  /** The venue is open for the given day. */
  record DayOpened(int day) implements DayEvent {}

  /** The venue is closed; those who gave up by it stand in entries of their own before this one. */
  record DayClosed(int day) implements DayEvent {}

  /** A simulated venue runs at another speed from here on, in venue seconds per second. */
  record SpeedSet(int speed) implements DayEvent {}
}
