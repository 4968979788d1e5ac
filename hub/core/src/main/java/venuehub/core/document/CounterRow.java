package venuehub.core.document;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import venuehub.core.Refusal;
import venuehub.core.VenueState;
import venuehub.core.plan.StageKind;
import venuehub.core.roster.Household;
import venuehub.core.turn.Counter;
import venuehub.core.turn.CounterGuards;
import venuehub.core.turn.CounterState;
import venuehub.core.turn.NextNumber;
import venuehub.core.turn.Turn;

/** A counter in {@code queue}: whom it serves, and what is allowed there now or why not. */
final class CounterRow {
  private final VenueState state;
  private final Counter counter;
  private final Map<String, Object> can = new LinkedHashMap<>();
  private final Map<String, Object> cannot = new LinkedHashMap<>();

  private CounterRow(VenueState state, Counter counter) {
    this.state = state;
    this.counter = counter;
  }

  static @Nullable Map<String, Object> of(VenueState state, String id) {
    @Nullable Counter counter = state.counters().get(id);
    return counter == null ? null : new CounterRow(state, counter).row();
  }

  private Map<String, Object> row() {
    NextNumber next = NextNumber.at(state, counter);
    acts(next);
    return new Row()
        .put("label", counter.plan().label())
        .put("stage", counter.plan().stage())
        .put("kind", counter.kind().wire())
        .put("zone", counter.plan().zone())
        .putUnlessEmpty("pools", counter.plan().pools())
        .put("rank", counter.plan().rank())
        .put("state", counter.state().wire())
        .put("operator", counter.operator())
        .put("turn", counter.turn() == null ? null : turn(counter.turn()))
        .put(
            "next",
            next instanceof NextNumber.Found found && counter.turn() == null
                ? found.household().number()
                : null)
        .put("can", can)
        .put("cannot", cannot)
        .done();
  }

  private Map<String, Object> turn(Turn turn) {
    Household household = state.households().at(turn.household());
    boolean lastCall = turn.times() >= state.rules().calls().times();
    boolean called = turn.phase() == Turn.Phase.CALLED;
    Turn.@Nullable Choice choice = turn.choice();
    return new Row()
        .put("household", household.id())
        .put("number", household.number())
        .put("group", household.plan().group())
        .put("people", household.plan().people())
        .putUnlessEmpty("needs", household.plan().needs())
        .mark("proxy", household.plan().proxy())
        .put("call", turn.call())
        .put("times", turn.times())
        .put(
            "phase",
            counter.kind() == StageKind.SIGNING && !called ? "signing" : turn.phase().wire())
        .put("calledAt", turn.calledAt())
        .put("repeatFrom", called && !lastCall ? turn.answerBy() : null)
        .put("missFrom", called && lastCall ? turn.answerBy() : null)
        .put("since", turn.presentAt())
        .put("until", choice == null ? null : choice.until())
        .put("limit", choice == null ? null : choice.limitSeconds())
        .put("warnings", choice == null ? null : state.rules().selection().warningSeconds())
        .put("pools", turn.pools())
        .put("unit", turn.unit())
        .done();
  }

  private void acts(NextNumber next) {
    @Nullable Turn turn = counter.turn();
    @Nullable Instant answerBy = turn == null ? null : turn.answerBy();
    act("call.next", noCall(next), null);
    if (counter.state() != CounterState.CLOSED || turn != null) {
      act("call.outOfOrder", CounterGuards.toCall(state, counter), null);
      act("call.repeat", CounterGuards.toRepeat(state, counter), answerBy);
      act("call.present", CounterGuards.toPresent(state, counter), null);
      act("call.missed", CounterGuards.toMiss(state, counter), answerBy);
      actsOfStage();
    }
    opening(turn);
  }

  private @Nullable Refusal noCall(NextNumber next) {
    @Nullable Refusal not = CounterGuards.toCall(state, counter);
    if (not != null) {
      return not;
    }
    return switch (next) {
      case NextNumber.Found ignored -> null;
      case NextNumber.Nobody nobody -> nobody.refusal();
    };
  }

  private void actsOfStage() {
    switch (counter.kind()) {
      case REVIEW -> {
        act("review.pass", CounterGuards.toReview(state, counter), null);
        act("review.fail", CounterGuards.toReview(state, counter), null);
      }
      case SELECTION -> {
        act("unit.hold", CounterGuards.toHold(state, counter), null);
        act("unit.release", CounterGuards.toRelease(state, counter), null);
        act("unit.choose", CounterGuards.toChoose(state, counter), null);
        act("selection.decline", CounterGuards.toDecline(state, counter), null);
        act("form.sign", CounterGuards.toSignForm(state, counter), null);
      }
      case SIGNING -> {
        act("selection.decline", CounterGuards.toDecline(state, counter), null);
        act("contract.sign", CounterGuards.toSignContract(state, counter), null);
      }
    }
  }

  private void opening(@Nullable Turn turn) {
    @Nullable Refusal closed = CounterGuards.closed(state);
    if (closed == null && counter.state() != CounterState.OPEN) {
      can.put("counter.open", Map.of());
    }
    if (counter.state() == CounterState.OPEN) {
      can.put("counter.pause", Map.of());
    }
    if (counter.state() != CounterState.CLOSED && turn == null) {
      can.put("counter.close", Map.of());
    }
  }

  private void act(String name, @Nullable Refusal not, @Nullable Instant from) {
    if (not == null) {
      can.put(name, from == null ? Map.of() : Map.of("from", from));
    } else {
      cannot.put(name, Map.of("code", not.code().wire(), "detail", not.detail()));
    }
  }
}
