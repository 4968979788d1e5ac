package venuehub.server.live;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Beats every connection once per round, spread over it, so that thousands do not beat at once. */
final class BeatWheel<C> {
  /** How often the wheel moves on. */
  static final Duration STEP = Duration.ofMillis(100);

  private final List<Set<C>> spokes = new ArrayList<>();
  private int next;
  private int size;

  /**
   * @param round how often each connection beats
   */
  BeatWheel(Duration round) {
    long steps = Math.max(1, round.dividedBy(STEP));
    for (int i = 0; i < steps; i++) {
      spokes.add(new LinkedHashSet<>());
    }
  }

  /** Takes a connection on, to beat for the first time after a whole round. */
  void add(C connection) {
    spokes.get((next + spokes.size() - 1) % spokes.size()).add(connection);
    size++;
  }

  /** Lets a connection go. */
  void remove(C connection) {
    for (Set<C> spoke : spokes) {
      if (spoke.remove(connection)) {
        size--;
        return;
      }
    }
  }

  int size() {
    return size;
  }

  /** The connections whose turn it is; moves on. */
  List<C> turn() {
    List<C> due = List.copyOf(spokes.get(next));
    next = (next + 1) % spokes.size();
    return due;
  }

  /** All connections. */
  List<C> all() {
    List<C> all = new ArrayList<>(size);
    spokes.forEach(all::addAll);
    return all;
  }
}
