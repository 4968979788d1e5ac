package venuehub.server.simulate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import venuehub.core.Actor;
import venuehub.core.Asking;
import venuehub.core.Command;
import venuehub.core.Decision;
import venuehub.core.Event;
import venuehub.core.Recorded;
import venuehub.core.Venue;
import venuehub.core.VenueState;
import venuehub.server.codec.EventCodec;
import venuehub.server.ledger.CanonicalJson;
import venuehub.server.ledger.Entry;
import venuehub.server.ledger.EntryLine;
import venuehub.server.ledger.Hash;
import venuehub.server.live.CommandAnswer;
import venuehub.server.problem.Problem;
import venuehub.server.problem.ProblemException;

/**
 * A venue's ledger and state in memory: decides and writes as the hub does, durable for one test.
 */
final class PocketLedger {
  /** What an entry changed. */
  record Step(long seq, Instant at, VenueState before, VenueState after) {}

  private final EventCodec codec = EventCodec.ofCore();
  private final List<Entry> entries = new ArrayList<>();
  private final Map<UUID, CommandAnswer> answers = new HashMap<>();
  private final Consumer<Step> steps;
  private VenueState state = VenueState.EMPTY;

  PocketLedger(List<Event> beginning, Instant at, Consumer<Step> steps) {
    this.steps = steps;
    write(new UUID(0, 1), Actor.HUB, at, beginning);
  }

  VenueState state() {
    return state;
  }

  String log() {
    return entries.getFirst().hash().hex();
  }

  List<String> lines(long after, int limit) {
    return entries.stream().skip(after).limit(limit).map(EntryLine::of).toList();
  }

  /**
   * Decides and writes a command; the same id again gets the same answer.
   *
   * @throws ProblemException if it is refused
   */
  CommandAnswer give(UUID id, Actor actor, Instant now, Command command) {
    CommandAnswer known = answers.get(id);
    if (known != null) {
      return known;
    }
    Instant last = entries.getLast().at();
    Instant at = now.isBefore(last) ? last : now;
    return switch (Venue.decide(state, new Asking(id, actor, at, null), command)) {
      case Decision.Accepted accepted -> write(id, actor, at, accepted.events());
      case Decision.Refused refused -> throw new ProblemException(Problem.of(refused.refusal()));
    };
  }

  private CommandAnswer write(UUID id, Actor actor, Instant at, List<? extends Event> events) {
    Map<String, Object> result = new HashMap<>();
    int part = 0;
    for (Event event : events) {
      long seq = entries.size() + 1L;
      ObjectNode body = codec.encode(event);
      if (part == 0) {
        body.putObject("ask").put("name", "any");
      }
      Hash previous = entries.isEmpty() ? Hash.NONE : entries.getLast().hash();
      entries.add(
          Entry.after(
              previous,
              1,
              seq,
              at,
              actor.name(),
              id,
              part,
              codec.typeOf(event),
              CanonicalJson.of(body)));
      VenueState before = state;
      state = Venue.apply(before, new Recorded(seq, at, actor.name(), id, part++, event));
      result.putAll(event.result());
      steps.accept(new Step(seq, at, before, state));
    }
    CommandAnswer answer = new CommandAnswer(entries.size(), result);
    answers.put(id, answer);
    return answer;
  }
}
