package venuehub.server.verify;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import venuehub.core.Event;
import venuehub.core.Recorded;
import venuehub.core.Venue;
import venuehub.core.VenueState;
import venuehub.core.check.Invariants;
import venuehub.server.codec.EventCodec;
import venuehub.server.ledger.ChainCheck;
import venuehub.server.ledger.Entry;
import venuehub.server.ledger.Hash;
import venuehub.server.ledger.LedgerAltered;

/**
 * Goes along one venue's ledger: the hash chain, the state from the entries alone, every invariant.
 * Stops at the first thing wrong; what stands behind it is not looked at.
 */
public final class Verifier {
  /** The first entry of a command carries what was asked, which is not part of the event. */
  private static final String ASK = "ask";

  private final EventCodec codec = EventCodec.ofCore();
  private final Map<Long, Hash> checkpoints = new HashMap<>();
  private final Invariants invariants;
  private @Nullable ChainCheck chain;
  private @Nullable Instant from;
  private VenueState state = VenueState.EMPTY;
  private @Nullable Fault fault;

  /**
   * @param every after how many entries what is costly to compute afresh is compared; 1: after each
   * @param given positions and hashes that must be found
   */
  public Verifier(int every, List<Checkpoint> given) {
    this.invariants = Invariants.from(every);
    given.forEach(each -> checkpoints.put(each.seq(), each.hash()));
  }

  /** Whether nothing wrong was found so far. */
  public boolean isWhole() {
    return fault == null;
  }

  /** Looks at the next entry, unless something was wrong before. */
  public void next(Entry entry) {
    if (fault == null) {
      fault = faultOf(entry).orElse(null);
    }
  }

  /** The next entry cannot even be read. */
  public void unreadable(String sentence) {
    if (fault == null) {
      fault = new Fault(seq() + 1, "line", sentence);
    }
  }

  /** What was found, once the last entry was looked at. */
  public Verification done() {
    if (fault == null) {
      fault = missing().orElse(null);
    }
    return Verification.of(
        seq(), chain == null ? Hash.NONE : chain.hash(), from, at(), state, fault);
  }

  private Optional<Fault> faultOf(Entry entry) {
    ObjectNode body;
    ChainCheck check = chain == null ? new ChainCheck(entry.venue()) : chain;
    chain = check;
    try {
      body = check.next(entry);
    } catch (LedgerAltered altered) {
      return Optional.of(new Fault(altered.seq(), "chain", sentence(altered)));
    }
    from = from == null ? entry.at() : from;
    @Nullable Hash given = checkpoints.remove(entry.seq());
    if (given != null && !given.equals(entry.hash())) {
      return Optional.of(
          new Fault(
              entry.seq(),
              "head",
              "Expected the hash " + given + ", but it is " + entry.hash() + "."));
    }
    body.remove(ASK);
    return applied(entry, body);
  }

  private Optional<Fault> applied(Entry entry, ObjectNode body) {
    Event event;
    try {
      event = codec.decode(entry.type(), body);
    } catch (IllegalArgumentException unknown) {
      return Optional.of(new Fault(entry.seq(), "event", sentence(unknown)));
    }
    Recorded recorded =
        new Recorded(entry.seq(), entry.at(), entry.actor(), entry.command(), entry.part(), event);
    VenueState before = state;
    try {
      state = Venue.apply(before, recorded);
      return invariants
          .broken(before, recorded, state)
          .map(breach -> new Fault(breach.seq(), breach.invariant(), breach.sentence()));
    } catch (RuntimeException impossible) {
      // Whatever a rewritten entry leads the core or a check into, it is this entry that is wrong.
      return Optional.of(
          new Fault(
              entry.seq(),
              "apply",
              "Expected an event that can follow, but "
                  + impossible.getMessage()
                  + " ("
                  + entry.type()
                  + ")."));
    }
  }

  private Optional<Fault> missing() {
    return checkpoints.keySet().stream()
        .min(Long::compare)
        .map(
            seq ->
                new Fault(
                    seq,
                    "head",
                    "Expected an entry " + seq + ", but the ledger ends at " + seq() + "."));
  }

  private static String sentence(RuntimeException wrong) {
    return String.valueOf(wrong.getMessage());
  }

  private long seq() {
    return chain == null ? 0 : chain.seq();
  }

  private @Nullable Instant at() {
    return chain == null || chain.seq() == 0 ? null : chain.at();
  }
}
