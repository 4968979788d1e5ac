package venuehub.server.live;

import java.util.concurrent.atomic.AtomicInteger;
import venuehub.server.Bounds;

/**
 * How many connections there are without an account, on all event loops. Phones have a quota of
 * their own: they can never starve the staff (contract.md §3).
 */
public final class ConnectionQuota {
  private final int quota;
  private final int reserve;
  private final AtomicInteger count = new AtomicInteger();

  /** The quota of the hub. */
  public ConnectionQuota() {
    this(Bounds.PUBLIC_CONNECTIONS, Bounds.UNKNOWN_CONNECTIONS);
  }

  /**
   * @param quota connections without an account that are served
   * @param reserve connections beyond it that may yet turn out to have one
   */
  ConnectionQuota(int quota, int reserve) {
    this.quota = quota;
    this.reserve = reserve;
  }

  /** A connection comes, of whom nothing is known yet; false if there is no room at all. */
  boolean enter() {
    if (count.incrementAndGet() > quota + reserve) {
      count.decrementAndGet();
      return false;
    }
    return true;
  }

  /** A connection without an account went, or turned out to have one. */
  void leave() {
    count.decrementAndGet();
  }

  /** Whether there are more than the quota: who comes now is served only with an account. */
  boolean isFull() {
    return count.get() > quota;
  }
}
