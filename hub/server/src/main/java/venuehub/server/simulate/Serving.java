package venuehub.server.simulate;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Optional;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import venuehub.server.simulate.CounterView.TurnView;

/**
 * What the clerk at a counter does next, and when: follows from what the documents show and from
 * the household's nature, nothing else.
 */
final class Serving {
  private final Dice dice;
  private final Chances chances;
  private final Reasons reasons;
  private final Selecting selecting;

  Serving(Dice dice, Chances chances) {
    this.dice = dice;
    this.chances = chances;
    this.reasons = new Reasons(dice);
    this.selecting = new Selecting(dice, chances, reasons);
  }

  /**
   * The next deed; empty while there is nothing to do but wait for a change.
   *
   * @param queue the document {@code queue}
   * @param units the document {@code units}
   * @param seen since when the counter has looked as it does
   * @param now for what depends on the moment
   */
  Optional<Deed> next(
      CounterView counter, JsonNode queue, JsonNode units, Instant seen, Instant now) {
    if (counter.turn().isEmpty()) {
      return free(counter, seen);
    }
    TurnView turn = counter.turn().get();
    Optional<Deed> deed =
        switch (turn.phase()) {
          case "called" -> called(counter, turn, seen);
          case "chosen" -> signing(counter, turn, queue, seen);
          default ->
              switch (counter.kind()) {
                case "review" -> reviewing(counter, turn, queue);
                case "signing" -> contracting(counter, turn, queue);
                default -> selecting.next(counter, turn, queue, units, now);
              };
        };
    return deed.filter(each -> counter.allows(each.name()));
  }

  private Optional<Deed> free(CounterView counter, Instant seen) {
    SplittableRandom random = dice.about("free", counter.id(), seen);
    if (counter.allows("counter.open")) {
      int delay =
          counter.state().equals("paused") ? random.nextInt(240, 600) : random.nextInt(5, 40);
      return Optional.of(deed(counter, "counter.open", seen.plusSeconds(delay)));
    }
    if (!counter.allows("call.next")) {
      return Optional.empty();
    }
    boolean rests = random.nextDouble() < chances.pause() && counter.allows("counter.pause");
    String act = rests ? "counter.pause" : "call.next";
    return Optional.of(deed(counter, act, seen.plusSeconds(random.nextInt(2, 9))));
  }

  private Optional<Deed> called(CounterView counter, TurnView turn, Instant seen) {
    Nature household = nature(turn);
    int answers = household.answers(turn.call(), Math.max(turn.times(), 3));
    if (answers == turn.times()) {
      Instant there = turn.calledAt().plusSeconds(household.walk(turn.call()));
      return Optional.of(deed(counter, "call.present", there));
    }
    String act = counter.allows("call.repeat") ? "call.repeat" : "call.missed";
    Instant from = counter.allowedFrom(act);
    return Optional.of(deed(counter, act, from.isAfter(seen) ? from : seen));
  }

  private Optional<Deed> reviewing(CounterView counter, TurnView turn, JsonNode queue) {
    Instant done = served(counter, turn);
    int visit = visits(queue, turn);
    @Nullable String reason =
        switch (nature(turn).papers(visit)) {
          case IN_ORDER -> null;
          case SOMETHING_MISSING -> reasons.review(queue, "defer", turn.call());
          case NOT_ENTITLED -> reasons.review(queue, "disqualify", turn.call());
        };
    return Optional.of(
        reason == null
            ? deed(counter, "review.pass", done)
            : Deed.of(done, "review.fail", "counter", counter.id(), "reason", reason));
  }

  private Optional<Deed> contracting(CounterView counter, TurnView turn, JsonNode queue) {
    return giveUpOr("contract.sign", nature(turn).signsContract(), counter, turn, queue)
        .map(deed -> new Deed(deed.name(), deed.args(), served(counter, turn)));
  }

  private Optional<Deed> signing(CounterView counter, TurnView turn, JsonNode queue, Instant seen) {
    Instant printed = seen.plusSeconds(dice.between(15, 45, "form", turn.call()));
    return giveUpOr("form.sign", nature(turn).signsForm(), counter, turn, queue)
        .map(deed -> new Deed(deed.name(), deed.args(), printed));
  }

  private Optional<Deed> giveUpOr(
      String act, boolean signs, CounterView counter, TurnView turn, JsonNode queue) {
    @Nullable String reason = signs ? null : reasons.any(queue, "decline", turn.call());
    return Optional.of(
        reason == null
            ? deed(counter, act, Instant.MIN)
            : Deed.of(Instant.MIN, "selection.decline", "counter", counter.id(), "reason", reason));
  }

  private Instant served(CounterView counter, TurnView turn) {
    return turn.since()
        .orElse(turn.calledAt())
        .plusSeconds(nature(turn).service(counter.stage(), turn.call()));
  }

  /** How often it has been called so far: its first review is the first call. */
  private static int visits(JsonNode queue, TurnView turn) {
    return Math.max(1, queue.path("households").path(turn.household()).path("calls").asInt());
  }

  private Nature nature(TurnView turn) {
    return new Nature(dice, chances, turn.household());
  }

  static Deed deed(CounterView counter, String act, Instant from) {
    return Deed.of(from, act, "counter", counter.id());
  }
}
