package venuehub.server.live;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import venuehub.server.Bounds;

/**
 * A document after its ledger was replayed: the entries that may have changed it and that somebody
 * may yet resume from. Their patches are made from the newest back: at once as far as a reader that
 * comes back needs them, the others bit by bit. A start-up does not wait for what hardly anybody
 * will ask for.
 *
 * @param <S> what the venue's state is
 */
final class ReplayedDocument<S> {
  private record Step<S>(S before, S after, long seq, Instant at, long since) {}

  /** A patch whose place in the chain is known once the one before it is. */
  private record Pending(long seq, Instant at, byte[] json, long since) {}

  private final DocumentDefinition.Immediate<S> document;
  private final DocumentLog log;
  private final Deque<Step<S>> steps = new ArrayDeque<>();
  private @Nullable Pending pending;
  private long touched;
  private long forgotten;

  ReplayedDocument(DocumentDefinition.Immediate<S> document, DocumentLog log) {
    this.document = document;
    this.log = log;
  }

  /**
   * The next entry; {@code since} and {@code now} in wall time, milliseconds.
   *
   * @param toCome entries of the ledger that come after it, as far as is known
   */
  void add(S before, S after, long seq, Instant at, long since, long now, long toCome) {
    if (!document.touches().test(before, after)) {
      return;
    }
    touched++;
    Step<S> step = new Step<>(before, after, seq, at, since);
    if (isOld(step, now) && touched * toCome > Bounds.REPLAYED_KEPT * seq) {
      // Enough are to come, if it goes on as it began; states held for long cost the garbage
      // collector dearly.
      forgotten = seq;
      return;
    }
    steps.addLast(step);
    while (steps.size() > Bounds.REPLAYED_KEPT && isOld(steps.getFirst(), now)) {
      forgotten = steps.removeFirst().seq();
    }
  }

  /** The replay is over: the document is as of the last entry that changed it. */
  void end() {
    pending = newest();
    log.startAt(pending == null ? forgotten : pending.seq());
  }

  /** Makes the patches after an entry. */
  void back(long seq) {
    back(seq, Integer.MAX_VALUE);
  }

  /** Makes a few more; whether there may be others. */
  boolean some() {
    back(-1, Bounds.REPLAYED_AT_ONCE);
    return pending != null;
  }

  private void back(long seq, int most) {
    if (log.patches().isCut()) {
      // The log keeps no more than it has: what is older belongs to nothing in it.
      steps.clear();
      pending = null;
      return;
    }
    List<DocumentLog.Older> made = new ArrayList<>();
    while (pending != null && pending.seq() > seq && made.size() < most) {
      @Nullable Pending before = newest();
      if (before != null || forgotten == 0) {
        made.addFirst(
            new DocumentLog.Older(
                pending.seq(),
                before == null ? 0 : before.seq(),
                pending.at(),
                pending.json(),
                pending.since()));
      }
      // What came before the last of them may have been forgotten: nobody resumes across it.
      pending = before;
    }
    log.older(made);
  }

  private @Nullable Pending newest() {
    while (!steps.isEmpty()) {
      Step<S> step = steps.removeLast();
      Optional<byte[]> json =
          document.patch().apply(step.before(), step.after()).map(DocumentJson::bytes);
      if (json.isPresent()) {
        return new Pending(step.seq(), step.at(), json.get(), step.since());
      }
    }
    return null;
  }

  private static boolean isOld(Step<?> step, long now) {
    return step.since() < now - Bounds.PATCHES_KEPT_FOR.toMillis();
  }
}
