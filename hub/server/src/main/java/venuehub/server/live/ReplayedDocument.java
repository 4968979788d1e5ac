package venuehub.server.live;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import venuehub.server.Bounds;

/**
 * A document while the ledger is replayed: the entries that may have changed it, until it is known
 * which of them anybody may yet resume from. To make the patches of a whole day would take longer
 * than all else at start-up.
 *
 * @param <S> what the venue's state is
 */
final class ReplayedDocument<S> {
  private record Step<S>(S before, S after, long seq, Instant at, long since) {}

  private final DocumentDefinition.Immediate<S> document;
  private final DocumentLog log;
  private final Deque<Step<S>> steps = new ArrayDeque<>();
  private boolean forgot;

  private record Patch(long seq, Instant at, byte[] json, long since) {}

  ReplayedDocument(DocumentDefinition.Immediate<S> document, DocumentLog log) {
    this.document = document;
    this.log = log;
  }

  /** The next entry; {@code since} and {@code now} in wall time, milliseconds. */
  void add(S before, S after, long seq, Instant at, long since, long now) {
    if (!document.touches().test(before, after)) {
      return;
    }
    steps.addLast(new Step<>(before, after, seq, at, since));
    while (steps.size() > Bounds.REPLAYED_KEPT && isOld(steps.getFirst(), now)) {
      steps.removeFirst();
      forgot = true;
    }
  }

  /** The replay is over: makes the patches that are kept, from the newest back. */
  void end(long now) {
    Deque<Patch> patches = new ArrayDeque<>();
    while (!steps.isEmpty()) {
      Step<S> step = steps.removeLast();
      if (patches.size() > Bounds.PATCHES_KEPT && isOld(step, now)) {
        forgot = true;
        steps.clear();
      } else {
        document
            .patch()
            .apply(step.before(), step.after())
            .map(DocumentJson::bytes)
            .ifPresent(
                json -> patches.addFirst(new Patch(step.seq(), step.at(), json, step.since())));
      }
    }
    if (forgot && !patches.isEmpty()) {
      // What came before the first of them is not known: nobody resumes from before it.
      log.startAt(patches.removeFirst().seq());
    }
    patches.forEach(patch -> log.changed(patch.seq(), patch.at(), patch.json(), patch.since()));
  }

  private static boolean isOld(Step<?> step, long now) {
    return step.since() < now - Bounds.PATCHES_KEPT_FOR.toMillis();
  }
}
