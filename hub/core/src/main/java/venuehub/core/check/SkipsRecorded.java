package venuehub.core.check;

import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import venuehub.core.Recorded;
import venuehub.core.VenueState;
import venuehub.core.evidence.EvidenceEvent;
import venuehub.core.plan.StageKind;
import venuehub.core.roster.Household;
import venuehub.core.roster.Outcome;
import venuehub.core.turn.TurnEvent.CallMade;

/**
 * Every number passed over because nobody was there stands in the record of the first call that did
 * so, with the reason.
 */
final class SkipsRecorded implements Invariant {
  private final Set<String> recorded = new HashSet<>();

  @Override
  public String name() {
    return "skips-recorded";
  }

  @Override
  public Optional<String> broken(VenueState before, Recorded entry, VenueState after) {
    Optional<String> wrong =
        entry.event() instanceof CallMade call ? ofCall(before, call) : Optional.empty();
    boolean undone = entry.event() instanceof EvidenceEvent.ActUndone;
    for (String id : after.households().touched()) {
      Household household = after.households().at(id);
      if (undone ? !household.skipped() : household.isInPlay() || !household.skipped()) {
        recorded.remove(id);
      } else if (undone) {
        recorded.add(id);
      }
    }
    return wrong;
  }

  private Optional<String> ofCall(VenueState before, CallMade call) {
    boolean signing = before.counters().at(call.counter()).kind() == StageKind.SIGNING;
    Map<String, String> passed = new TreeMap<>();
    if (!signing && call.outOfOrder() == null) {
      Household called = before.households().at(call.household());
      for (Household other : before.households().all()) {
        if (isPassed(other, called) && recorded.add(other.id())) {
          passed.put(other.number(), reason(other));
        }
      }
    }
    return Sentence.unless(
        passed.equals(call.skipped()),
        "the numbers passed over: " + passed,
        "it says " + new TreeMap<>(call.skipped()));
  }

  private static boolean isPassed(Household other, Household called) {
    int order = other.rank().compareTo(called.rank());
    boolean earlier = order < 0 || (order == 0 && other.id().compareTo(called.id()) < 0);
    return earlier
        && isAway(other)
        && !Collections.disjoint(other.plan().pools(), called.plan().pools());
  }

  private static boolean isAway(Household household) {
    return switch (household.standing()) {
      case EXPECTED, DEFERRED_MISSED, DEFERRED_DOCUMENTS -> household.unit() == null;
      case FINAL -> household.outcome() == Outcome.DISQUALIFIED && household.calls() == 0;
      case WAITING, CALLED, PRESENT -> false;
    };
  }

  private static String reason(Household household) {
    return switch (household.standing()) {
      case EXPECTED -> "not-arrived";
      case DEFERRED_MISSED -> "missed";
      case DEFERRED_DOCUMENTS -> "documents";
      case FINAL, WAITING, CALLED, PRESENT -> household.state();
    };
  }
}
