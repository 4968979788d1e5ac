package venuehub.server.writer;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import venuehub.server.Bounds;

/**
 * The commands a venue's writer has yet to answer: those that wait and those it is at. Bounded in
 * number and time.
 */
final class Inbox {
  private final Turn turn;
  private final AtomicInteger open = new AtomicInteger();
  private final Deque<Asked> waiting = new ArrayDeque<>();
  private final Set<Asked> taken = new HashSet<>();
  private boolean looking;

  Inbox(Turn turn) {
    this.turn = turn;
  }

  /** Lets a command in, or answers at once that there is no room. From any thread. */
  Asked admit(Ask ask) {
    boolean room = open.incrementAndGet() <= Bounds.WRITER_QUEUE;
    Asked asked = new Asked(ask, turn.nanos(), open::decrementAndGet);
    if (!room) {
      asked.answer(WriterRefusal.BUSY.answer());
    }
    return asked;
  }

  void add(Asked asked) {
    waiting.addLast(asked);
    look();
  }

  /** The next commands, at most so many. */
  List<Asked> take(int most) {
    taken.removeIf(asked -> !asked.isOpen());
    List<Asked> next = new ArrayList<>();
    while (next.size() < most && !waiting.isEmpty()) {
      Asked asked = waiting.removeFirst();
      if (asked.isOpen()) {
        next.add(asked);
        taken.add(asked);
      }
    }
    return next;
  }

  /** Commands that were taken come first again, in their order. */
  void putBack(List<Asked> asks) {
    for (Asked asked : asks.reversed()) {
      taken.remove(asked);
      waiting.addFirst(asked);
    }
  }

  /** Answers all that wait. */
  void refuseAll(Answer answer) {
    List<Asked> all = new ArrayList<>(waiting);
    waiting.clear();
    all.forEach(asked -> asked.answer(answer));
  }

  /** No more will be taken: what waits was not done, what was taken may have been. */
  void close() {
    refuseAll(WriterRefusal.VENUE_NOT_SERVED.answer());
    List<Asked> unknown = new ArrayList<>(taken);
    taken.clear();
    unknown.forEach(asked -> asked.answer(WriterRefusal.NOT_DURABLE.answer()));
  }

  private void look() {
    if (!looking) {
      looking = true;
      turn.after(Bounds.OVERDUE_LOOK, this::answerOverdue);
    }
  }

  private void answerOverdue() {
    looking = false;
    long limit = turn.nanos() - Bounds.DURABLE_WITHIN.toNanos();
    List<Asked> overdue = new ArrayList<>();
    taken.stream().filter(asked -> asked.since() <= limit).forEach(overdue::add);
    waiting.stream().filter(asked -> asked.since() <= limit).forEach(overdue::add);
    waiting.removeAll(overdue);
    overdue.forEach(asked -> asked.answer(WriterRefusal.NOT_DURABLE.answer()));
    taken.removeIf(asked -> !asked.isOpen());
    if (!waiting.isEmpty() || !taken.isEmpty()) {
      look();
    }
  }
}
