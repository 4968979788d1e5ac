package venuehub.server.writer;

import java.time.Duration;

/**
 * The turn of a venue: whatever concerns it happens here, one thing after the other, never two at
 * once. A simulator gives a turn whose time it moves itself.
 */
public interface Turn {
  /**
   * Does the action in turn: at once if this is the turn already, else as soon as it comes. From
   * any thread.
   */
  void run(Runnable action);

  /** Does the action in turn, but after what is happening now. */
  void later(Runnable action);

  /** Does the action in turn when the delay of wall time is over, unless it is cancelled. */
  Timer after(Duration delay, Runnable action);

  /** Time passing, in nanoseconds, for measuring how long something takes. */
  long nanos();

  /** An action that is to come. */
  interface Timer {
    /** A timer of nothing. */
    Timer NONE = () -> {};

    /** The action is not done any more. */
    void cancel();
  }
}
