package venuehub.server.writer;

import java.util.List;
import venuehub.server.ledger.Entry;
import venuehub.server.ledger.PrivateText;

/**
 * Commands decided one after the other, not yet durable.
 *
 * @param base where the ledger ended when they were decided
 * @param head where it ends once they are durable
 * @param entries what is to be appended; none if all were refused
 * @param texts the private texts the entries name
 * @param steps the states in between, one per entry
 * @param commands what is to be remembered
 * @param outcomes the answer of each ask
 */
record Batch<S>(
    Head<S> base,
    Head<S> head,
    List<Entry> entries,
    List<PrivateText> texts,
    List<Step<S>> steps,
    Commands commands,
    List<Outcome> outcomes) {

  /** What an ask will be answered. */
  record Outcome(Asked asked, Answer answer) {}

  boolean isEmpty() {
    return entries.isEmpty();
  }

  List<Asked> asks() {
    return outcomes.stream().map(Outcome::asked).toList();
  }
}
