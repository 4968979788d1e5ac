package venuehub.core.check;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import venuehub.core.Recorded;
import venuehub.core.VenueState;
import venuehub.core.evidence.EvidenceEvent;
import venuehub.core.roster.Outcome;
import venuehub.core.roster.RosterEvent.HouseholdEnded;
import venuehub.core.turn.Turn;
import venuehub.core.turn.TurnEvent;

/**
 * Every clock of a turn ends where it was set to end, later by exactly the pauses since; a hold
 * ends with its household's time to choose, and nobody's time is over before.
 */
final class ClocksExtended implements Invariant {
  private final Pauses pauses = new Pauses();
  private final Map<String, Clock> answers = new HashMap<>();
  private final Map<String, Clock> choices = new HashMap<>();

  /** An end as it was set, and how long the venue had paused by then. */
  private record Clock(Instant end, Duration paused) {}

  @Override
  public String name() {
    return "clocks-extended";
  }

  @Override
  public Optional<String> broken(VenueState before, Recorded entry, VenueState after) {
    Duration paused = pauses.total();
    pauses.follow(entry);
    Optional<String> early = early(entry);
    if (early.isPresent()) {
      return early;
    }
    set(entry, after);
    boolean pauseEnded = !paused.equals(pauses.total());
    for (String id : pauseEnded ? after.counters().rows().keySet() : after.counters().touched()) {
      @Nullable Turn turn = after.counters().at(id).turn();
      Optional<String> wrong = turn == null ? Optional.empty() : ofTurn(after, id, turn);
      if (wrong.isPresent()) {
        return wrong;
      }
    }
    return Optional.empty();
  }

  /** Acts of before a pause are not taken back, so the rows put back carry the clocks as set. */
  private void set(Recorded entry, VenueState after) {
    switch (entry.event()) {
      case TurnEvent.CallMade made -> answers.put(made.counter(), clock(interval(entry, after)));
      case TurnEvent.CallRepeated again ->
          answers.put(again.counter(), clock(interval(entry, after)));
      case TurnEvent.HouseholdPresent present -> {
        @Nullable Integer limit = present.limitSeconds();
        if (limit != null) {
          choices.put(present.counter(), clock(entry.at().plusSeconds(limit)));
        }
      }
      case EvidenceEvent.ActUndone undone -> {
        for (String id : after.counters().touched()) {
          putBack(id, after.counters().at(id).turn());
        }
      }
      default -> {}
    }
  }

  private void putBack(String counter, @Nullable Turn turn) {
    if (turn != null) {
      answers.put(counter, clock(turn.answerBy()));
      if (turn.choice() != null) {
        choices.put(counter, clock(turn.choice().until()));
      }
    }
  }

  private static Instant interval(Recorded entry, VenueState after) {
    return entry.at().plusSeconds(after.rules().calls().intervalSeconds());
  }

  private Clock clock(Instant end) {
    return new Clock(end, pauses.total());
  }

  private @Nullable Instant end(@Nullable Clock clock) {
    return clock == null ? null : clock.end().plus(pauses.total().minus(clock.paused()));
  }

  private Optional<String> ofTurn(VenueState after, String counter, Turn turn) {
    @Nullable Instant answer = end(answers.get(counter));
    if (!turn.answerBy().equals(answer)) {
      return Sentence.expected(
          "time to answer at counter " + counter + " until " + answer,
          "it lasts until " + turn.answerBy());
    }
    if (turn.choice() == null) {
      return Optional.empty();
    }
    @Nullable Instant choice = end(choices.get(counter));
    Instant until = turn.choice().until();
    if (!until.equals(choice)) {
      return Sentence.expected(
          "time to choose at counter " + counter + " until " + choice, "it lasts until " + until);
    }
    @Nullable String unit = turn.unit();
    @Nullable Instant held = unit == null ? until : after.units().at(unit).until();
    return Sentence.unless(
        Objects.equals(held, until),
        "unit " + unit + " to be held until " + until,
        "it is until " + held);
  }

  private Optional<String> early(Recorded entry) {
    @Nullable Instant from =
        switch (entry.event()) {
          case TurnEvent.SelectionWarned warned -> {
            @Nullable Instant end = end(choices.get(warned.counter()));
            yield end == null ? null : end.minusSeconds(warned.secondsLeft());
          }
          case HouseholdEnded ended ->
              ended.outcome() == Outcome.TIMED_OUT && ended.counter() != null
                  ? end(choices.get(ended.counter()))
                  : null;
          default -> null;
        };
    return Sentence.unless(
        from == null || !entry.at().isBefore(from),
        "a moment not before " + from,
        "it is " + entry.at());
  }
}
