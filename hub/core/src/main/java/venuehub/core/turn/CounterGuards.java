package venuehub.core.turn;

import static venuehub.core.RefusalCode.ALREADY_CHOSEN;
import static venuehub.core.RefusalCode.ALREADY_SO;
import static venuehub.core.RefusalCode.CALLS_EXHAUSTED;
import static venuehub.core.RefusalCode.CALLS_NOT_EXHAUSTED;
import static venuehub.core.RefusalCode.COUNTER_BUSY;
import static venuehub.core.RefusalCode.COUNTER_NOT_OPEN;
import static venuehub.core.RefusalCode.COUNTER_TAKEN;
import static venuehub.core.RefusalCode.FROZEN;
import static venuehub.core.RefusalCode.NOBODY_CALLED;
import static venuehub.core.RefusalCode.NOTHING_CHOSEN;
import static venuehub.core.RefusalCode.NOT_PRESENT;
import static venuehub.core.RefusalCode.TOO_SOON;
import static venuehub.core.RefusalCode.UNIT_NOT_HELD;
import static venuehub.core.RefusalCode.VENUE_NOT_OPEN;
import static venuehub.core.RefusalCode.WRONG_STAGE;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import venuehub.core.Actor;
import venuehub.core.Refusal;
import venuehub.core.Role;
import venuehub.core.VenueState;
import venuehub.core.plan.StageKind;
import venuehub.core.turn.Turn.Phase;

/**
 * What stands in the way of each act at a counter; null: nothing. The rules ask these before they
 * decide, and the documents to say beforehand what is allowed.
 */
public final class CounterGuards {
  private CounterGuards() {}

  /** The person must serve at the counter, or stand above it. */
  public static @Nullable Refusal ofPerson(Counter counter, Actor actor) {
    if (actor.role() != Role.COUNTER || actor.name().equals(counter.operator())) {
      return null;
    }
    if (counter.operator() == null || counter.state() == CounterState.CLOSED) {
      return new Refusal(
          COUNTER_NOT_OPEN, "counter " + counter.id() + " to be open", "it is closed");
    }
    return new Refusal(
        COUNTER_TAKEN,
        "the account that serves at counter " + counter.id(),
        counter.operator() + " serves there");
  }

  /** Calling anybody. */
  public static @Nullable Refusal toCall(VenueState state, Counter counter) {
    @Nullable Refusal still = ofVenue(state);
    if (still != null) {
      return still;
    }
    if (counter.state() != CounterState.OPEN) {
      return new Refusal(
          COUNTER_NOT_OPEN,
          "counter " + counter.id() + " to be open",
          "it is " + counter.state().wire());
    }
    @Nullable Turn turn = counter.turn();
    return turn == null
        ? null
        : new Refusal(
            COUNTER_BUSY,
            "counter " + counter.id() + " to be free",
            "it serves " + state.households().at(turn.household()).number());
  }

  /** Calling the same household again, its interval apart. */
  public static @Nullable Refusal toRepeat(VenueState state, Counter counter) {
    @Nullable Refusal still = ofVenue(state);
    if (still != null) {
      return still;
    }
    @Nullable Turn turn = counter.turn();
    if (turn == null) {
      return nobody(counter);
    }
    if (turn.phase() != Phase.CALLED) {
      return new Refusal(ALREADY_SO, "a household that has not answered", "it is at the counter");
    }
    int times = state.rules().calls().times();
    return turn.times() >= times
        ? new Refusal(
            CALLS_EXHAUSTED,
            "fewer than " + times + " calls",
            "the household was called " + turn.times() + " times")
        : null;
  }

  /** The interval after the last call. */
  public static @Nullable Refusal beforeAnswerTime(Turn turn, Instant at) {
    return at.isBefore(turn.answerBy())
        ? new Refusal(
            TOO_SOON, "the time to answer to be over", "it lasts until " + turn.answerBy())
        : null;
  }

  /** Noting that the household came. */
  public static @Nullable Refusal toPresent(VenueState state, Counter counter) {
    @Nullable Turn turn = counter.turn();
    if (turn == null) {
      return nobody(counter);
    }
    if (turn.phase() != Phase.CALLED) {
      return new Refusal(ALREADY_SO, "a household that has not answered", "it is at the counter");
    }
    return counter.kind() == StageKind.SELECTION ? ofVenue(state) : closed(state);
  }

  /** Noting that nobody answered, the interval aside. */
  public static @Nullable Refusal toMiss(VenueState state, Counter counter) {
    @Nullable Refusal still = ofVenue(state);
    if (still != null) {
      return still;
    }
    @Nullable Turn turn = counter.turn();
    if (turn == null) {
      return nobody(counter);
    }
    if (turn.phase() != Phase.CALLED) {
      return new Refusal(ALREADY_SO, "a household that has not answered", "it is at the counter");
    }
    int times = state.rules().calls().times();
    return turn.times() < times
        ? new Refusal(
            CALLS_NOT_EXHAUSTED, times + " calls without an answer", "there were " + turn.times())
        : null;
  }

  /** Deciding the review. */
  public static @Nullable Refusal toReview(VenueState state, Counter counter) {
    return toServe(state, counter, StageKind.REVIEW);
  }

  /** Holding a unit, or moving the hold. */
  public static @Nullable Refusal toHold(VenueState state, Counter counter) {
    @Nullable Refusal still = ofVenue(state);
    if (still != null) {
      return still;
    }
    @Nullable Refusal served = toServe(state, counter, StageKind.SELECTION);
    if (served != null) {
      return served;
    }
    return chosen(counter);
  }

  /** Letting the held unit go. */
  public static @Nullable Refusal toRelease(VenueState state, Counter counter) {
    @Nullable Refusal served = toServe(state, counter, StageKind.SELECTION);
    if (served != null) {
      return served;
    }
    @Nullable Refusal chosen = chosen(counter);
    return chosen != null ? chosen : notHeld(counter);
  }

  /** Taking the held unit. */
  public static @Nullable Refusal toChoose(VenueState state, Counter counter) {
    @Nullable Refusal free = toHold(state, counter);
    return free != null ? free : notHeld(counter);
  }

  /** Giving up, at a selection desk or at signing. */
  public static @Nullable Refusal toDecline(VenueState state, Counter counter) {
    if (counter.kind() == StageKind.REVIEW) {
      return wrongStage(counter, "selection or signing");
    }
    return toServe(state, counter, counter.kind());
  }

  /** Signing the confirmation form. */
  public static @Nullable Refusal toSignForm(VenueState state, Counter counter) {
    @Nullable Refusal served = toServe(state, counter, StageKind.SELECTION);
    if (served != null) {
      return served;
    }
    @Nullable Turn turn = counter.turn();
    return turn != null && turn.phase() == Phase.CHOSEN
        ? null
        : new Refusal(NOTHING_CHOSEN, "a chosen unit", "the household has not chosen");
  }

  /** Signing the contract. */
  public static @Nullable Refusal toSignContract(VenueState state, Counter counter) {
    return toServe(state, counter, StageKind.SIGNING);
  }

  private static @Nullable Refusal toServe(VenueState state, Counter counter, StageKind kind) {
    if (counter.kind() != kind) {
      return wrongStage(counter, kind.wire());
    }
    @Nullable Refusal closed = closed(state);
    if (closed != null) {
      return closed;
    }
    @Nullable Turn turn = counter.turn();
    if (turn == null) {
      return nobody(counter);
    }
    return turn.phase() == Phase.CALLED
        ? new Refusal(NOT_PRESENT, "the household at the counter", "it was called and has not come")
        : null;
  }

  private static @Nullable Refusal chosen(Counter counter) {
    @Nullable Turn turn = counter.turn();
    return turn != null && turn.phase() == Phase.CHOSEN
        ? new Refusal(
            ALREADY_CHOSEN, "a household that has yet to choose", "it has chosen " + turn.unit())
        : null;
  }

  private static @Nullable Refusal notHeld(Counter counter) {
    @Nullable Turn turn = counter.turn();
    return turn == null || turn.unit() == null
        ? new Refusal(UNIT_NOT_HELD, "a unit held at the counter", "none is held")
        : null;
  }

  /** The venue is open and nothing holds the selection still. */
  public static @Nullable Refusal ofVenue(VenueState state) {
    @Nullable Refusal closed = closed(state);
    if (closed != null) {
      return closed;
    }
    return state.freeze().holds()
        ? new Refusal(
            FROZEN,
            "a venue that is not frozen",
            "it is frozen by " + String.join(", ", state.freeze().causes().keySet()))
        : null;
  }

  /** The venue is open. */
  public static @Nullable Refusal closed(VenueState state) {
    return state.day().open() ? null : new Refusal(VENUE_NOT_OPEN, "an open venue", "it is closed");
  }

  private static Refusal nobody(Counter counter) {
    return new Refusal(
        NOBODY_CALLED, "a household at counter " + counter.id(), "the counter serves nobody");
  }

  private static Refusal wrongStage(Counter counter, String expected) {
    return new Refusal(
        WRONG_STAGE,
        "a counter for " + expected,
        "counter " + counter.id() + " is for " + counter.kind().wire());
  }
}
