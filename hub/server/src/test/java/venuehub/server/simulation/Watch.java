package venuehub.server.simulation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import venuehub.core.Recorded;
import venuehub.core.VenueState;
import venuehub.core.check.Breach;
import venuehub.core.check.Invariants;
import venuehub.server.ledger.ChainCheck;
import venuehub.server.ledger.Entry;
import venuehub.server.ledger.LedgerAltered;
import venuehub.server.writer.Answer;
import venuehub.server.writer.Ask;
import venuehub.server.writer.Core;

/** Looks at the ledger after every step of the world, and at all that is answered and shown. */
final class Watch {
  private final MemoryLedger ledger;
  private final Core<VenueState> core;
  private final ChainCheck chain = new ChainCheck(Simulation.VENUE);
  private final Invariants invariants = Invariants.from(25);
  private final List<Recorded> recorded = new ArrayList<>();
  private final Map<UUID, Long> lastOf = new HashMap<>();
  private final Set<UUID> refused = new HashSet<>();
  private VenueState state = VenueState.EMPTY;
  private @Nullable Broken first;

  Watch(MemoryLedger ledger, Core<VenueState> core) {
    this.ledger = ledger;
    this.core = core;
  }

  /** What is true at the ledger's end. */
  VenueState state() {
    return state;
  }

  /**
   * Takes in what was written since; what was found before is told again, for it may have been lost
   * on the way.
   */
  void look() {
    if (first != null) {
      throw first;
    }
    while (recorded.size() < ledger.entries().size()) {
      take(ledger.entries().get(recorded.size()));
    }
  }

  /** A node shows its entry number {@code count}: it must stand there in the ledger. */
  void shown(Recorded entry, long count) {
    look();
    boolean stands = count <= recorded.size() && recorded.get((int) count - 1).equals(entry);
    require(
        stands, "durable-before-shown", "entry " + count + " as it stands in the ledger", entry);
  }

  /** A node answers: what it says is done must stand in the ledger. */
  void answered(Ask ask, Answer answer) {
    look();
    if (answer instanceof Answer.Done done) {
      require(
          Long.valueOf(done.seq()).equals(lastOf.get(ask.id())),
          "durable-before-answered",
          ask + " to end at entry " + done.seq(),
          "it ends at " + lastOf.get(ask.id()));
    }
  }

  /** A person was told for good. */
  void settled(Ask ask, Answer answer) {
    look();
    if (answer instanceof Answer.Refused) {
      refused.add(ask.id());
      require(
          !lastOf.containsKey(ask.id()),
          "refused-leaves-nothing",
          "no entry of " + ask,
          "it has entry " + lastOf.get(ask.id()) + " and was answered " + answer);
    }
  }

  private void take(Entry entry) {
    ObjectNode body;
    try {
      body = chain.next(entry);
    } catch (LedgerAltered altered) {
      throw broken("chain", String.valueOf(altered.getMessage()));
    }
    body.remove("ask");
    Recorded next =
        new Recorded(
            entry.seq(),
            entry.at(),
            entry.actor(),
            entry.command(),
            entry.part(),
            Simulation.CODEC.event(entry.type(), body));
    VenueState before = state;
    state = core.apply().apply(before, next);
    recorded.add(next);
    lastOf.put(entry.command(), entry.seq());
    require(
        !refused.contains(entry.command()),
        "refused-leaves-nothing",
        "no entry of a command refused",
        next);
    Breach breach = invariants.broken(before, next, state).orElse(null);
    if (breach != null) {
      throw broken(breach.invariant(), "at entry " + breach.seq() + ": " + breach.sentence());
    }
  }

  /** An invariant does not hold. */
  Broken broken(String invariant, String sentence) {
    first = first == null ? new Broken(invariant, sentence) : first;
    return first;
  }

  private void require(boolean holds, String invariant, Object expected, Object but) {
    if (!holds) {
      throw broken(invariant, "Expected " + expected + ", but " + but);
    }
  }
}
