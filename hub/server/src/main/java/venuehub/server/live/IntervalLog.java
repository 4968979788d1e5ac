package venuehub.server.live;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import venuehub.core.document.MergePatch;
import venuehub.server.Bounds;

/**
 * An interval document of one audience: its readers get the difference since the last patch, at
 * most once per interval. While nobody reads it, it is not computed.
 */
final class IntervalLog {
  private static final int KEPT_FRAMES = 2;

  private final DocumentLog log;
  private final long interval;
  private final LongSupplier head;
  private final LongSupplier version;
  private final Supplier<Map<String, Object>> value;
  private Map<String, Object> shown = Map.of();
  private long shownVersion;
  private long upTo;
  private long patchedAt;

  /**
   * @param interval the shortest time between two patches
   * @param head the venue's last entry
   * @param version changes whenever the document may have changed without an entry
   * @param value the document afresh
   */
  IntervalLog(
      String name,
      String key,
      Duration interval,
      LongSupplier head,
      LongSupplier version,
      Supplier<Map<String, Object>> value,
      LoopTurn turn) {
    this.interval = interval.toMillis();
    this.head = head;
    this.version = version;
    this.value = value;
    PatchLog patches = new PatchLog(turn.allocator(), KEPT_FRAMES, Bounds.INTERVAL_LOG_BYTES);
    log = new DocumentLog(name, key, patches, false, this::shownJson, this::upTo, turn);
  }

  DocumentLog log() {
    return log;
  }

  /** Before the first reader. */
  void opening(long now) {
    if (!log.hasReaders()) {
      take(value.get());
      log.startAt(upTo);
      patchedAt = now;
    }
  }

  /** Sends the difference if there may be one and the interval is over. */
  void tick(Instant at, long now) {
    if (!log.hasReaders() || now - patchedAt < interval || !isStale()) {
      return;
    }
    Map<String, Object> before = shown;
    take(value.get());
    MergePatch.between(before, shown)
        .ifPresent(
            patch -> {
              log.changed(upTo, at, DocumentJson.bytes(patch), now);
              patchedAt = now;
            });
  }

  private boolean isStale() {
    return upTo < head.getAsLong() || shownVersion != version.getAsLong();
  }

  private void take(Map<String, Object> fresh) {
    shownVersion = version.getAsLong();
    shown = fresh;
    upTo = head.getAsLong();
  }

  private byte[] shownJson() {
    return DocumentJson.bytes(shown);
  }

  private long upTo() {
    return upTo;
  }
}
