package venuehub.server.simulate;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.util.PriorityQueue;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import venuehub.server.simulate.link.Latencies;

/** What is to be done at moments of venue time. One timer, set for the earliest. */
final class Agenda {
  private final Vertx vertx;
  private final VenueTime time = new VenueTime(this::arm);
  private final PriorityQueue<Item> items = new PriorityQueue<>();
  private final Latencies lag = new Latencies();
  private Runnable noVisits = () -> {};
  private long timer = -1;
  private @Nullable Instant armedFor;
  private long count;
  private int visits;
  private boolean closed;

  /** Something to be done, unless it is cancelled before. */
  final class Item implements Comparable<Item> {
    private final Instant at;
    private final long number = count++;
    private final Instant due;
    private final boolean visit;
    private final Supplier<Future<?>> action;
    private boolean over;

    private Item(Instant at, boolean visit, Supplier<Future<?>> action) {
      this.at = at;
      this.due = at.isBefore(now()) ? now() : at;
      this.visit = visit;
      this.action = action;
      visits += visit ? 1 : 0;
    }

    void cancel() {
      if (!over) {
        over = true;
        items.remove(this);
        left();
      }
    }

    private void left() {
      if (visit && --visits == 0) {
        noVisits.run();
      }
    }

    private void run() {
      over = true;
      action.get().onComplete(done -> left());
    }

    @Override
    public int compareTo(Item other) {
      int order = at.compareTo(other.at);
      return order != 0 ? order : Long.compare(number, other.number);
    }
  }

  Agenda(Vertx vertx) {
    this.vertx = vertx;
  }

  VenueTime time() {
    return time;
  }

  Instant now() {
    return time.now();
  }

  /** Does something at a moment, or at once if it has passed. */
  Item at(Instant moment, Runnable action) {
    return add(
        new Item(
            moment,
            false,
            () -> {
              action.run();
              return Future.succeededFuture();
            }));
  }

  Item after(long seconds, Runnable action) {
    return at(now().plusSeconds(seconds), action);
  }

  /** The same, for a household on its way: until what it came for is done the day is not over. */
  Item visit(Instant moment, Supplier<Future<?>> action) {
    return add(new Item(moment, true, action));
  }

  /** Whether a household is on its way. */
  boolean expectsVisits() {
    return visits > 0;
  }

  /** Called each time the last household on its way has come. */
  void whenNoVisits(Runnable action) {
    noVisits = action;
  }

  /** How late things were done, in milliseconds of wall time. */
  Latencies lag() {
    return lag;
  }

  void close() {
    closed = true;
    vertx.cancelTimer(timer);
    items.clear();
  }

  private Item add(Item item) {
    items.add(item);
    if (armedFor == null || item.at.isBefore(armedFor)) {
      arm();
    }
    return item;
  }

  private void arm() {
    vertx.cancelTimer(timer);
    armedFor = null;
    Item first = items.peek();
    if (first != null && !closed) {
      armedFor = first.at;
      timer = vertx.setTimer(time.wallUntil(first.at), fired -> run());
    }
  }

  private void run() {
    Instant now = now();
    Item first = items.peek();
    while (first != null && !first.at.isAfter(now) && !closed) {
      items.poll();
      // A clock that was set makes nobody late.
      if (!first.due.isBefore(time.setAt())) {
        Duration late = Duration.between(first.due, now);
        lag.add((long) (late.toNanos() / 1e6 / time.speed()));
      }
      first.run();
      first = items.peek();
    }
    arm();
  }
}
