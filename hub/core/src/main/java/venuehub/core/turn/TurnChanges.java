package venuehub.core.turn;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import venuehub.core.Recorded;
import venuehub.core.Table;
import venuehub.core.VenueState;
import venuehub.core.plan.StageKind;
import venuehub.core.roster.Household;
import venuehub.core.roster.Households;
import venuehub.core.roster.Outcome;
import venuehub.core.turn.Turn.Choice;
import venuehub.core.turn.Turn.Phase;
import venuehub.core.unit.Unit;

/** What is true after an event at a counter. */
public final class TurnChanges {
  /** Calls shown at least; older ones go once they are also older than {@link #KEPT_FOR}. */
  private static final int KEPT_CALLS = 12;

  private static final Duration KEPT_FOR = Duration.ofMinutes(10);

  private TurnChanges() {}

  /** The state after an event at a counter. */
  public static VenueState apply(VenueState state, Recorded entry, TurnEvent event) {
    Instant at = entry.at();
    return switch (event) {
      case TurnEvent.CounterOpened opened ->
          state.with(
              state.counters().at(opened.counter()).in(CounterState.OPEN, opened.operator()));
      case TurnEvent.CounterPaused paused -> {
        Counter counter = state.counters().at(paused.counter());
        yield state.with(counter.in(CounterState.PAUSED, counter.operator()));
      }
      case TurnEvent.CounterClosed closed ->
          state.with(state.counters().at(closed.counter()).in(CounterState.CLOSED, null));
      case TurnEvent.CallMade made -> called(state, at, made);
      case TurnEvent.CallRepeated again -> calledAgain(state, at, again);
      case TurnEvent.HouseholdPresent present -> present(state, at, present);
      case TurnEvent.CallMissed missed -> missed(state, at, missed);
      case TurnEvent.ReviewPassed passed -> {
        Household household = state.households().at(passed.household());
        yield over(state, passed.counter())
            .with(state.households().with(household.waitingFor(nextStage(state, household), at)));
      }
      case TurnEvent.ReviewDeferred deferred -> {
        Household household = state.households().at(deferred.household());
        yield over(state, deferred.counter())
            .with(state.households().with(household.withRank(deferred.rank()).sentForDocuments(at)))
            .with(state.numbers().afterTail(deferred.rank().tail()));
      }
      case TurnEvent.SelectionWarned warned -> {
        Counter counter = state.counters().at(warned.counter());
        yield state.with(counter.serving(TurnRules.served(counter).warned(warned.secondsLeft())));
      }
      case TurnEvent.FormSigned signed -> formSigned(state, at, signed);
      case TurnEvent.ContractSigned signed -> contractSigned(state, at, signed);
    };
  }

  private static VenueState called(VenueState state, Instant at, TurnEvent.CallMade made) {
    Household household = state.households().at(made.household());
    Households households = state.households().with(household.calledTo(made.counter(), at));
    for (String id : made.skippedHouseholds()) {
      households = households.with(households.at(id).passedOver());
    }
    Turn turn =
        new Turn(
            made.household(),
            made.call(),
            1,
            Phase.CALLED,
            at,
            made.answerBy(),
            null,
            made.pools(),
            null,
            household.unit());
    Call call =
        new Call(
            made.call(),
            made.rank(),
            made.household(),
            made.number(),
            made.counter(),
            made.stage(),
            made.pools(),
            1,
            at,
            at,
            Call.State.CALLING,
            made.left(),
            made.skipped(),
            made.outOfOrder());
    return state
        .with(households)
        .with(state.counters().at(made.counter()).serving(turn))
        .withCalls(withoutOld(state.calls().with(call.id(), call), at))
        .with(state.numbers().afterCall())
        .with(waited(state, made, household, at));
  }

  private static Durations waited(
      VenueState state, TurnEvent.CallMade made, Household household, Instant at) {
    @Nullable Instant since = household.since();
    @Nullable String stage = household.stage();
    if (since == null || stage == null) {
      return state.durations();
    }
    long seconds = Duration.between(since, at).toSeconds();
    Durations noted = state.durations().with(Durations.waitFor(stage), seconds);
    if (state.counters().at(made.counter()).kind() == StageKind.SELECTION) {
      for (String pool : made.pools()) {
        noted = noted.with(Durations.waitFor(stage, pool), seconds);
      }
    }
    return noted;
  }

  private static Table<Call> withoutOld(Table<Call> calls, Instant at) {
    if (calls.size() <= KEPT_CALLS) {
      return calls;
    }
    List<Call> oldestFirst =
        calls.all().stream().sorted(Comparator.comparingLong(Call::rank)).toList();
    Table<Call> kept = calls;
    for (Call call : oldestFirst.subList(0, oldestFirst.size() - KEPT_CALLS)) {
      if (!call.isOpen() && call.at().isBefore(at.minus(KEPT_FOR))) {
        kept = kept.without(call.id());
      }
    }
    return kept;
  }

  private static VenueState calledAgain(
      VenueState state, Instant at, TurnEvent.CallRepeated again) {
    Counter counter = state.counters().at(again.counter());
    Call call = state.calls().at(again.call()).again(at);
    return state
        .with(counter.serving(TurnRules.served(counter).calledAgain(at, again.answerBy())))
        .withCalls(state.calls().with(call.id(), call));
  }

  private static VenueState present(
      VenueState state, Instant at, TurnEvent.HouseholdPresent present) {
    Counter counter = state.counters().at(present.counter());
    @Nullable Instant until = present.until();
    @Nullable Integer limit = present.limitSeconds();
    @Nullable Choice choice =
        until == null || limit == null ? null : new Choice(until, limit, warnings(state, limit));
    return inState(state, present.call(), Call.State.PRESENT)
        .with(counter.serving(TurnRules.served(counter).present(at, choice)))
        .with(state.households().with(state.households().at(present.household()).present(at)));
  }

  private static List<Integer> warnings(VenueState state, int limit) {
    return state.rules().selection().warningSeconds().stream()
        .filter(seconds -> seconds < limit)
        .sorted(Comparator.reverseOrder())
        .toList();
  }

  private static VenueState missed(VenueState state, Instant at, TurnEvent.CallMissed missed) {
    Household household = state.households().at(missed.household());
    Household away = household.missedCall(at, missed.rank() != null);
    Household placed = missed.rank() == null ? away : away.withRank(missed.rank());
    return inState(state, missed.call(), Call.State.MISSED)
        .withFree(missed.counter())
        .with(state.households().with(placed))
        .with(
            missed.rank() == null
                ? state.numbers()
                : state.numbers().afterTail(missed.rank().tail()));
  }

  private static VenueState formSigned(VenueState state, Instant at, TurnEvent.FormSigned signed) {
    Household household = state.households().at(signed.household());
    @Nullable String signing = nextStage(state, household);
    return over(choiceTimed(state, at, signed.counter()), signed.counter())
        .with(state.households().with(household.waitingFor(signing, at)));
  }

  private static VenueState contractSigned(
      VenueState state, Instant at, TurnEvent.ContractSigned signed) {
    Unit unit = state.units().at(signed.unit());
    Household household = state.households().at(signed.household());
    return over(state, signed.counter())
        .with(state.units().with(unit.contractedBy(signed.household())))
        .with(
            state
                .households()
                .with(household.ended(Outcome.CONTRACTED, at, state.day().number(), true)));
  }

  /** The turn at the counter has ended, whatever became of it. */
  public static VenueState over(VenueState state, String counter) {
    @Nullable Turn turn = state.counters().at(counter).turn();
    return turn == null ? state : inState(state, turn.call(), Call.State.DONE).withFree(counter);
  }

  /** Notes how long the household at the selection desk took. */
  public static VenueState choiceTimed(VenueState state, Instant at, String counterId) {
    Counter counter = state.counters().at(counterId);
    @Nullable Turn turn = counter.turn();
    if (turn == null || counter.kind() != StageKind.SELECTION) {
      return state;
    }
    Durations durations = state.durations();
    for (String pool : turn.pools()) {
      durations =
          durations.with(
              Durations.choiceFrom(pool), Duration.between(turn.calledAt(), at).toSeconds());
    }
    return state.with(durations);
  }

  private static VenueState inState(VenueState state, String call, Call.State to) {
    @Nullable Call known = state.calls().get(call);
    return known == null ? state : state.withCalls(state.calls().with(call, known.in(to)));
  }

  private static @Nullable String nextStage(VenueState state, Household household) {
    List<String> stages =
        state.plan().stagesInOrder().stream().map(java.util.Map.Entry::getKey).toList();
    int next = stages.indexOf(household.stage()) + 1;
    return next < stages.size() ? stages.get(next) : null;
  }

  /** Every clock of a turn extended by a pause. */
  public static VenueState extended(VenueState state, Duration pause) {
    VenueState extended = state;
    for (Counter counter : state.counters().all()) {
      @Nullable Turn turn = counter.turn();
      if (turn != null) {
        extended = extended.with(counter.serving(turn.extended(pause)));
        extended = heldLonger(extended, turn, pause);
      }
    }
    return extended;
  }

  private static VenueState heldLonger(VenueState state, Turn turn, Duration pause) {
    @Nullable Unit unit = turn.unit() == null ? null : state.units().get(turn.unit());
    return unit == null || unit.until() == null
        ? state
        : state.with(state.units().with(unit.heldUntil(unit.until().plus(pause))));
  }
}
