package venuehub.core.check;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import venuehub.core.Recorded;
import venuehub.core.VenueState;
import venuehub.core.evidence.EvidenceEvent;
import venuehub.core.plan.StageKind;
import venuehub.core.roster.Household;
import venuehub.core.roster.Rank;
import venuehub.core.turn.Counter;
import venuehub.core.turn.Turn;
import venuehub.core.turn.TurnEvent.CallMade;

/**
 * Selection is serial: a call to a selection desk is for the first of those at the venue who have
 * yet to choose from its pools, and nobody else of those pools is choosing meanwhile. Calls out of
 * order, made with a second key, are the exception. Nobody returns to the order by an act taken
 * back once another was called.
 */
final class SerialOrder implements Invariant {
  private final Map<String, Long> lastCall = new HashMap<>();
  private final Map<String, Long> left = new HashMap<>();

  @Override
  public String name() {
    return "serial-order";
  }

  @Override
  public Optional<String> broken(VenueState before, Recorded entry, VenueState after) {
    noteLeavers(before, entry, after);
    if (entry.event() instanceof EvidenceEvent.ActUndone) {
      return returned(before, after);
    }
    if (!(entry.event() instanceof CallMade call)
        || before.counters().at(call.counter()).kind() != StageKind.SELECTION) {
      return Optional.empty();
    }
    call.pools().forEach(pool -> lastCall.put(pool, entry.seq()));
    return call.outOfOrder() != null
        ? Optional.empty()
        : first(before, call).or(() -> alone(before, call));
  }

  private static boolean contends(@Nullable Household household) {
    return household != null && household.isInPlay() && household.unit() == null;
  }

  private void noteLeavers(VenueState before, Recorded entry, VenueState after) {
    for (String id : after.households().touched()) {
      if (contends(before.households().get(id)) && !contends(after.households().at(id))) {
        left.put(id, entry.seq());
      }
    }
  }

  private Optional<String> returned(VenueState before, VenueState after) {
    for (String id : after.households().touched()) {
      Household household = after.households().at(id);
      if (contends(household) && !contends(before.households().get(id))) {
        long since = left.getOrDefault(id, Long.MAX_VALUE);
        for (String pool : household.plan().pools()) {
          if (lastCall.getOrDefault(pool, 0L) > since) {
            return Sentence.expected(
                "nobody called from pool " + pool + " since " + id + " left the order",
                "entry " + lastCall.get(pool) + " is such a call, and " + id + " is back");
          }
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<String> first(VenueState before, CallMade call) {
    Household called = before.households().at(call.household());
    Rank rank = called.rank();
    for (Household other : before.households().all()) {
      boolean earlier =
          contends(other)
              && other.rank().compareTo(rank) < 0
              && shares(other.plan().pools(), call.pools());
      if (earlier) {
        return Sentence.expected(
            "the first in the order of " + String.join(", ", call.pools()) + " to be called",
            other.number() + " stands before " + called.number());
      }
    }
    return Optional.empty();
  }

  private static Optional<String> alone(VenueState before, CallMade call) {
    for (Counter counter : before.counters().all()) {
      @Nullable Turn turn = counter.turn();
      if (turn != null
          && counter.kind() == StageKind.SELECTION
          && turn.phase() != Turn.Phase.CHOSEN
          && shares(turn.pools(), call.pools())) {
        return Sentence.expected(
            "nobody else to be choosing from " + String.join(", ", call.pools()),
            turn.household() + " is at counter " + counter.id());
      }
    }
    return Optional.empty();
  }

  private static boolean shares(List<String> one, List<String> other) {
    return !Collections.disjoint(one, other);
  }
}
