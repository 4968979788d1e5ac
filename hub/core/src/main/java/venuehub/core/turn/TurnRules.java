package venuehub.core.turn;

import static venuehub.core.RefusalCode.ALREADY_SO;
import static venuehub.core.RefusalCode.COUNTER_BUSY;
import static venuehub.core.RefusalCode.COUNTER_NOT_OPEN;
import static venuehub.core.RefusalCode.COUNTER_TAKEN;
import static venuehub.core.RefusalCode.NOT_DUE;
import static venuehub.core.RefusalCode.UNKNOWN_REASON;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import venuehub.core.Asking;
import venuehub.core.Decision;
import venuehub.core.Event;
import venuehub.core.Refusal;
import venuehub.core.Role;
import venuehub.core.VenueState;
import venuehub.core.plan.Rules;
import venuehub.core.plan.Rules.ReasonList;
import venuehub.core.plan.StageKind;
import venuehub.core.roster.Household;
import venuehub.core.roster.Outcome;
import venuehub.core.roster.Rank;
import venuehub.core.roster.RosterEvent.HouseholdEnded;
import venuehub.core.turn.Turn.Phase;
import venuehub.core.unit.UnitEvent.UnitReleased;
import venuehub.core.unit.UnitEvent.UnitReturned;

/** What is allowed at counters and what follows, but for the calls ({@link CallRules}). */
public final class TurnRules {
  private TurnRules() {}

  /** Decides a command at a counter. */
  public static Decision decide(VenueState state, Asking asking, TurnCommand command) {
    @Nullable Counter counter = state.counters().get(command.counter());
    if (counter == null) {
      return Refusal.unknown("counter", command.counter()).decision();
    }
    if (command instanceof TurnCommand.OpenCounter) {
      return open(state, asking, counter);
    }
    if (command instanceof TurnCommand.CallOutOfOrder outOfOrder) {
      return OutOfOrderRules.ask(state, asking, counter, outOfOrder);
    }
    @Nullable Refusal notTheirs = CounterGuards.ofPerson(counter, asking.actor());
    if (notTheirs != null) {
      return notTheirs.decision();
    }
    return switch (command) {
      case TurnCommand.OpenCounter ignored -> open(state, asking, counter);
      case TurnCommand.PauseCounter ignored -> pause(counter);
      case TurnCommand.CloseCounter ignored -> close(counter);
      case TurnCommand.CallNext ignored -> CallRules.next(state, asking, counter);
      case TurnCommand.CallRepeat ignored -> CallRules.repeat(state, asking, counter);
      case TurnCommand.CallPresent ignored -> CallRules.present(state, asking, counter);
      case TurnCommand.CallMissedByHousehold ignored -> CallRules.missed(state, asking, counter);
      case TurnCommand.CallOutOfOrder outOfOrder ->
          OutOfOrderRules.ask(state, asking, counter, outOfOrder);
      case TurnCommand.PassReview ignored -> passReview(state, counter);
      case TurnCommand.FailReview fail -> failReview(state, counter, fail);
      case TurnCommand.Decline decline -> decline(state, counter, decline);
      case TurnCommand.SignForm ignored -> signForm(state, counter);
      case TurnCommand.SignContract ignored -> signContract(state, counter);
      case TurnCommand.ChoiceDue due -> choiceDue(state, asking.at(), counter, due);
    };
  }

  private static Decision open(VenueState state, Asking asking, Counter counter) {
    @Nullable Refusal closed = CounterGuards.closed(state);
    if (closed != null) {
      return closed.decision();
    }
    String person = asking.actor().name();
    boolean theirs = person.equals(counter.operator());
    boolean serves = counter.state() != CounterState.CLOSED;
    if (serves && !theirs && asking.actor().role() == Role.COUNTER) {
      return Decision.refuse(
          COUNTER_TAKEN,
          "counter " + counter.id() + " to be closed",
          counter.operator() + " serves there");
    }
    if (counter.state() == CounterState.OPEN) {
      return Decision.refuse(
          ALREADY_SO, "counter " + counter.id() + " not to be open", "it is open");
    }
    boolean keepsOperator = serves && counter.operator() != null;
    return Decision.accept(
        new TurnEvent.CounterOpened(
            counter.id(), keepsOperator ? String.valueOf(counter.operator()) : person));
  }

  private static Decision pause(Counter counter) {
    return switch (counter.state()) {
      case OPEN -> Decision.accept(new TurnEvent.CounterPaused(counter.id()));
      case PAUSED ->
          Decision.refuse(ALREADY_SO, "counter " + counter.id() + " to be open", "it is paused");
      case CLOSED ->
          Decision.refuse(
              COUNTER_NOT_OPEN, "counter " + counter.id() + " to be open", "it is closed");
    };
  }

  private static Decision close(Counter counter) {
    if (counter.state() == CounterState.CLOSED) {
      return Decision.refuse(ALREADY_SO, "counter " + counter.id() + " to be open", "it is closed");
    }
    return counter.turn() == null
        ? Decision.accept(new TurnEvent.CounterClosed(counter.id()))
        : Decision.refuse(
            COUNTER_BUSY,
            "counter " + counter.id() + " to be free",
            "it serves household " + counter.turn().household());
  }

  private static Decision passReview(VenueState state, Counter counter) {
    @Nullable Refusal not = CounterGuards.toReview(state, counter);
    return not != null
        ? not.decision()
        : Decision.accept(new TurnEvent.ReviewPassed(counter.id(), served(counter).household()));
  }

  private static Decision failReview(
      VenueState state, Counter counter, TurnCommand.FailReview fail) {
    @Nullable Refusal not = CounterGuards.toReview(state, counter);
    if (not != null) {
      return not.decision();
    }
    Rules.@Nullable Reason reason = reason(state, ReasonList.REVIEW, fail.reason());
    if (reason == null) {
      return unknownReason(ReasonList.REVIEW, fail.reason());
    }
    Household household = state.households().at(served(counter).household());
    if (reason.disqualifies()) {
      return Decision.accept(
          new HouseholdEnded(
              household.id(), Outcome.DISQUALIFIED, counter.id(), fail.reason(), fail.note()));
    }
    Rank rank =
        household
            .rank()
            .movedTo(state.rules().late(), state.day().number(), state.numbers().tail());
    return Decision.accept(
        new TurnEvent.ReviewDeferred(
            counter.id(), household.id(), fail.reason(), fail.note(), rank));
  }

  private static Decision decline(VenueState state, Counter counter, TurnCommand.Decline decline) {
    @Nullable Refusal not = CounterGuards.toDecline(state, counter);
    if (not != null) {
      return not.decision();
    }
    if (reason(state, ReasonList.DECLINE, decline.reason()) == null) {
      return unknownReason(ReasonList.DECLINE, decline.reason());
    }
    Turn turn = served(counter);
    Outcome outcome =
        counter.kind() == StageKind.SIGNING
            ? Outcome.UNSIGNED_CONTRACT
            : turn.phase() == Phase.CHOSEN ? Outcome.UNSIGNED_FORM : Outcome.DECLINED;
    List<Event> events = new ArrayList<>(unitGoesBack(state, counter));
    events.add(
        new HouseholdEnded(
            turn.household(), outcome, counter.id(), decline.reason(), decline.note()));
    return Decision.accept(events);
  }

  private static Decision signForm(VenueState state, Counter counter) {
    @Nullable Refusal not = CounterGuards.toSignForm(state, counter);
    if (not != null) {
      return not.decision();
    }
    String household = served(counter).household();
    return Decision.accept(
        new TurnEvent.FormSigned(counter.id(), household, unitOf(state, household)));
  }

  private static Decision signContract(VenueState state, Counter counter) {
    @Nullable Refusal not = CounterGuards.toSignContract(state, counter);
    if (not != null) {
      return not.decision();
    }
    String household = served(counter).household();
    return Decision.accept(
        new TurnEvent.ContractSigned(counter.id(), household, unitOf(state, household)));
  }

  private static Decision choiceDue(
      VenueState state, Instant at, Counter counter, TurnCommand.ChoiceDue due) {
    @Nullable Turn turn = counter.turn();
    Turn.@Nullable Choice choice = turn == null ? null : turn.choice();
    if (turn == null
        || choice == null
        || !turn.call().equals(due.call())
        || !choice.until().equals(due.until())
        || state.freeze().holds()
        || at.isBefore(choice.until().minusSeconds(due.secondsLeft()))) {
      return Decision.refuse(
          NOT_DUE, "the time of call " + due.call() + " to be at hand", "it is not");
    }
    if (due.secondsLeft() > 0) {
      return choice.warnings().contains(due.secondsLeft())
          ? Decision.accept(
              new TurnEvent.SelectionWarned(counter.id(), turn.household(), due.secondsLeft()))
          : Decision.refuse(NOT_DUE, "a warning yet to be given", "it was given");
    }
    List<Event> events = new ArrayList<>(unitGoesBack(state, counter));
    events.add(new HouseholdEnded(turn.household(), Outcome.TIMED_OUT, counter.id(), null, null));
    return Decision.accept(events);
  }

  /** The unit held or chosen at the counter goes back, if there is one. */
  private static List<Event> unitGoesBack(VenueState state, Counter counter) {
    Turn turn = served(counter);
    @Nullable String chosen = state.households().at(turn.household()).unit();
    if (chosen != null) {
      return List.of(new UnitReturned(chosen, turn.household()));
    }
    return turn.unit() == null
        ? List.of()
        : List.of(new UnitReleased(turn.unit(), turn.household(), counter.id()));
  }

  static Turn served(Counter counter) {
    @Nullable Turn turn = counter.turn();
    if (turn == null) {
      throw new IllegalStateException("counter " + counter.id() + " serves nobody");
    }
    return turn;
  }

  private static String unitOf(VenueState state, String household) {
    @Nullable String unit = state.households().at(household).unit();
    if (unit == null) {
      throw new IllegalStateException("household " + household + " has no unit");
    }
    return unit;
  }

  static Rules.@Nullable Reason reason(VenueState state, ReasonList list, String code) {
    return state.rules().reasons().getOrDefault(list, java.util.Map.of()).get(code);
  }

  /** The reason is not in the venue's list. */
  public static Decision unknownReason(ReasonList list, String code) {
    return Decision.refuse(
        UNKNOWN_REASON,
        "a reason of the list " + list.name().toLowerCase(java.util.Locale.ROOT),
        "'" + code + "' is not one");
  }
}
