package venuehub.server.writer;

import java.util.HashMap;
import java.util.Map;
import venuehub.server.ledger.Hash;

/**
 * A command that was carried out, by what is needed to answer it again.
 *
 * @param actor name of who asked
 * @param name the command's name
 * @param args hash of its arguments
 * @param seq position of its last entry
 * @param result what came of it
 */
record Remembered(String actor, String name, Hash args, long seq, Map<String, Object> result) {
  Remembered further(long toSeq, Map<String, Object> more) {
    if (more.isEmpty()) {
      return new Remembered(actor, name, args, toSeq, result);
    }
    Map<String, Object> all = new HashMap<>(result);
    all.putAll(more);
    return new Remembered(actor, name, args, toSeq, Map.copyOf(all));
  }

  /** The answer to the same id again. */
  Answer answer(Ask again) {
    boolean same =
        actor.equals(again.actor().name())
            && name.equals(again.name())
            && args.equals(again.args());
    return same ? new Answer.Done(seq, result) : WriterRefusal.ID_REUSED.answer();
  }
}
