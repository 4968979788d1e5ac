package venuehub.server.simulation;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Random;

/**
 * A world whose time is moved from event to event. All that happens follows from the seed: events
 * at the same moment happen in an order drawn from it.
 */
public final class World {
  private static final Instant BEGINNING = Instant.parse("2026-03-01T00:30:00Z");

  private record Event(long at, long draw, long number, Runnable action) {}

  private final Random random;
  private final PriorityQueue<Event> events =
      new PriorityQueue<>(
          Comparator.comparingLong(Event::at)
              .thenComparingLong(Event::draw)
              .thenComparingLong(Event::number));
  private long now;
  private long number;

  /** A world that follows from a seed. */
  public World(long seed) {
    this.random = new Random(seed);
  }

  /** The world's one source of chance. */
  public Random random() {
    return random;
  }

  /** Whether something happens that has so many chances in a hundred. */
  public boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  /** Time since the beginning, in nanoseconds. */
  public long nanos() {
    return now;
  }

  /** The wall clock. */
  public Instant wall() {
    return BEGINNING.plusNanos(now).truncatedTo(ChronoUnit.MICROS);
  }

  /** Something will happen. */
  public void after(Duration delay, Runnable action) {
    after(delay, random.nextInt(1_000), action);
  }

  /** Something will happen, at its moment after everything drawn for that moment before. */
  void after(Duration delay, long draw, Runnable action) {
    events.add(new Event(now + Math.max(0, delay.toNanos()), draw, number++, action));
  }

  /** The next event happens; false if there is none. */
  public boolean step() {
    Event event = events.poll();
    if (event == null) {
      return false;
    }
    now = event.at();
    event.action().run();
    return true;
  }

  /** All that happens within a time. */
  public void run(Duration span) {
    run(span, () -> {});
  }

  /** All that happens within a time, looked at after every step. */
  void run(Duration span, Runnable look) {
    long end = now + span.toNanos();
    while (!events.isEmpty() && events.peek().at() <= end) {
      step();
      look.run();
    }
    now = end;
  }
}
