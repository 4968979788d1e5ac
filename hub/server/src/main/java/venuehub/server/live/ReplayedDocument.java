package venuehub.server.live;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
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
    long old = now - Bounds.PATCHES_KEPT_FOR.toMillis();
    while (steps.size() > Bounds.REPLAYED_KEPT && steps.getFirst().since() < old) {
      steps.removeFirst();
      forgot = true;
    }
  }

  /** The replay is over: makes the patches that are kept. */
  void end() {
    for (Step<S> step = steps.pollFirst(); step != null; step = steps.pollFirst()) {
      Optional<byte[]> patch =
          document.patch().apply(step.before(), step.after()).map(DocumentJson::bytes);
      if (patch.isPresent() && forgot) {
        // What came before the first change is not known, so none may resume from before it.
        log.startAt(step.seq());
        forgot = false;
      } else if (patch.isPresent()) {
        log.changed(step.seq(), step.at(), patch.get(), step.since());
      }
    }
  }
}
