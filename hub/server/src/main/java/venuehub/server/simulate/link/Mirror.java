package venuehub.server.simulate.link;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.Set;

/** A live document as this client holds it, put together from the frames it was sent. */
final class Mirror {
  /** Documents that also change without an entry: their position may stay the same. */
  private static final Set<String> INTERVAL = Set.of("me", "devices", "crowd", "density");

  private final String name;
  private ObjectNode value = MergePatches.empty();
  private String log = "";
  private long seq;
  private boolean held;
  private long subscribedAt;

  Mirror(String name) {
    this.name = name;
  }

  String name() {
    return name;
  }

  /** Whether it is patched by the difference since its last patch, and not per entry. */
  boolean isInterval() {
    return INTERVAL.contains(name);
  }

  /** The document; empty until it was first sent. */
  ObjectNode value() {
    return value;
  }

  /** The ledger's position the document is of. */
  long seq() {
    return seq;
  }

  /** The ledger the document is of. */
  String log() {
    return log;
  }

  /** Whether there is something to resume from. */
  boolean isHeld() {
    return held;
  }

  /** The hub answered the subscription: patches up to here follow what is held, or the whole. */
  void subscribed(long at) {
    subscribedAt = at;
  }

  /** Where the document stood when the subscription was answered. */
  long subscribedAt() {
    return subscribedAt;
  }

  /** The whole document; what is wrong about it. */
  Optional<String> whole(String ofLog, long at, ObjectNode whole) {
    boolean back = held && ofLog.equals(log) && at < seq;
    value = whole;
    log = ofLog;
    long before = seq;
    seq = at;
    held = true;
    return back
        ? Optional.of(name + " whole at " + at + " after it was held at " + before)
        : Optional.empty();
  }

  /** One patch; what is wrong about it. The document is then as it was. */
  Optional<String> patch(long at, long previous, ObjectNode patch) {
    if (!held) {
      return Optional.of(name + " patched to " + at + " before it was sent");
    }
    if (previous != seq) {
      String kind = previous > seq ? "gap" : "repeat";
      return Optional.of(
          kind + " in " + name + ": patch " + at + " follows " + previous + ", held is " + seq);
    }
    if (at < previous || (at == previous && !isInterval())) {
      return Optional.of(name + " patched back from " + previous + " to " + at);
    }
    MergePatches.fold(value, patch);
    seq = at;
    return Optional.empty();
  }
}
