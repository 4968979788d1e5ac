package venuehub.server.writer;

import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Those who follow a venue. One that fails is reported and stops nobody else. */
final class Listeners<S> {
  private static final Logger LOG = LoggerFactory.getLogger(Listeners.class);

  private final long venue;
  private final Node node;
  private final List<VenueListener<S>> listeners = new ArrayList<>();

  Listeners(long venue, Node node) {
    this.venue = venue;
    this.node = node;
  }

  void add(VenueListener<S> listener) {
    listeners.add(listener);
  }

  /** Everybody sees the entry, in the order they were added. */
  void tell(Step<S> step) {
    for (VenueListener<S> listener : listeners) {
      try {
        listener.entered(step.entry(), step.before(), step.after());
      } catch (RuntimeException failed) {
        LOG.error("Venue {}: a follower failed at entry {}", venue, step.entry().seq(), failed);
        node.alarm(
            venue,
            "follower-failed",
            "Expected followers to take entry " + step.entry().seq() + ", but " + failed);
      }
    }
  }
}
